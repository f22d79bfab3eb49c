import type { Title } from '../titles/find-titles.js'

const KIN =
  /^(?:[老大小前亡养继生]?(?:父|母|爸|妈|妻|夫|儿|女|弟|哥|姐|妹|兄|爷|奶|伯|叔|姑|舅|姨|孙|侄|婆)|丈夫|家属|家人|遗孀|男友|女友|未婚|好友|挚友|同事|同学|室友|邻居|战友)/u

/** 父亲, 家人, 好友: who somebody is to another, by a title. */
export const isKin = (title: Title | undefined): boolean => title?.kind === 'address' && KIN.test(title.words)
