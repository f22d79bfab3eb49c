/**
 * Parameters of addresses that tell how a reader came, never which article is shown. Sources: the documentation of the
 * services that add them, named at each row, and for the rest the lists of the browsers that strip them (Brave's and
 * Firefox's query strippers, the ClearURLs rules).
 */
export const trackingNames: readonly RegExp[] = [
  // Google Analytics and Ads, and those who write like it
  /^(?:utm_\w+|_ga|_gl|gclid|gclsrc|dclid|gbraid|wbraid)$/,
  // Meta, Microsoft, Yandex, X, TikTok
  /^(?:fbclid|mibextid|igshid|igsh|msclkid|yclid|ysclid|twclid|ttclid)$/,
  // Newsletters: Mailchimp, HubSpot, Marketo, Vero, Omeda
  /^(?:mc_[ce]id|_hsenc|_hsmi|mkt_tok|vero_id|oly_(?:anon|enc)_id)$/,
  // Alibaba's positions, Baidu's campaigns (Tongji) and clicks
  /^(?:spm|scm|hm(?:sr|pl|cu|kw|ci)|bd_?vid)$/,
  // WeChat and QQ
  /^(?:isappinstalled|nsukey|mpshare|chksm|sharer_\w+|tdsourcetag|adtag|pgv_ref|_wwv|ivk_sa)$/,
  // Sina's referrer, site analytics of other makers
  /^(?:sudaref|wt_\w+|spss|cmpid|srcid|pvid)$/,
  // Buttons for sharing
  /^share(?:_\w+|d?from|by|to|type|uid|token)?$/,
]

/** Parameters that may say which article is shown, but not where their value is one of these. */
export const trackingValues: readonly (readonly [names: RegExp, values: RegExp])[] = [
  [
    /^(?:from|f?r?src|frm?|source|ref|refer(?:er|rer)?|keyfrom)$/,
    /^(?:timeline|(?:single|group)message|app_?msg|we?chat|weixin|wx|qq|qzone|weibo|sina|sinaweibo|baidu|sogou|360|so|bing|google|toutiao|douyin|zhihu|facebook|fb|twitter|line|telegram|email|mail|rss|feed|search|share|shared|app|android|ios|iphone|wap|mobile|h5|pc|web|home|homepage|index|push|banner|sidebar|recommend|related|hot|rank)$/,
  ],
  // Baidu's search results
  [/^wfr$/, /^spider$/],
  [/^for$/, /^(?:pc|wise)$/],
  [/^tn$/, /^(?:baidu\w*|\d{6,}_\w+)$/],
  // WeChat's numbers for the place a page was opened from
  [/^scene$/, /^\d{1,4}$/],
]
