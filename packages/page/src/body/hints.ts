/**
 * Words that class names and ids of Chinese news pages are made of, by what the element holds. Source: names met on
 * public pages of many sites and content systems, and the lists of readability and trafilatura.
 */

/** Whole words, after splitting at `-`, `_`, digits and capitals. */
export const furnitureWords: ReadonlySet<string> = new Set(
  `ad ads advert adv advertisement banner share sharing shares bdshare jiathis
  addthis sns weibo related relate relation relates relevant xiangguan xgyd recommend recommended recommends
  recommendation tuijian rank ranking paihang hot hots hotnews remen sidebar aside nav navi navigation navbar
  menu submenu footer foot ft copyright breadcrumb breadcrumbs crumb crumbs bread mbx daohang search login register
  toolbar tool tools vote votes digg tag tags keyword keywords pager pagination pages prev next link links
  friendlink friendlinks duty editor zebian statement disclaimer shengming qrcode erwei erweima ewm app download
  popup modal dialog subscribe newsletter promo sponsor sponsored topnav hotlist list lists rel guess like likes
  feedback fankui jiucuo print fontsize score mood xinqing emotion survey`.split(/\s+/),
)

/** Whole words that mark readers' comments, which may be longer than the article. */
export const commentWords: ReadonlySet<string> = new Set(
  `comment comments commentlist pinglun cmt reply replies discuss discussion liuyan guestbook gentie`.split(
    /\s+/,
  ),
)

/** Whole words that mark the article itself. */
export const articleWords: ReadonlySet<string> = new Set(
  `article content contents main body text news detail story entry post zoom zhengwen neirong wenzhang paragraph
  artibody endtext cont con txt page`.split(/\s+/),
)

/** Whole words that mark what is written under a picture. */
export const captionWords: ReadonlySet<string> = new Set(
  `caption captions figcaption imgcaption imgtext imgdesc photodesc picdesc picinfo phototext pictext imginfo`.split(
    /\s+/,
  ),
)

/** Whole words that mark the author's name. */
export const authorWords: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'reporter',
  'byline',
  'writer',
  'zuozhe',
])
