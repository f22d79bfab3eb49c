// Words in Latin letters with one capital or several humps that stand behind offices in Chinese news and name nobody:
// firms, products, media, sites, works of art's genres. Source: general knowledge; our own list.

export const latinWords: ReadonlySet<string> = new Set(
  `Google Facebook Twitter Meta Amazon Apple Microsoft Windows Office Intel Nvidia Tesla Uber Airbnb Netflix Spotify Oracle Cisco Adobe Samsung Sony Nintendo Xbox Nokia Motorola Huawei Xiaomi Lenovo Alibaba Tencent Baidu Line Skype Zoom Snapchat Instagram Pinterest Reddit Telegram Signal Wikipedia Yahoo Bing Chrome Firefox Safari Android Linux Ubuntu Java Python Swift Kindle Steam Valve Blizzard Ubisoft Capcom Konami Sega Bandai Square Epic Unity Unreal
  YouTube WhatsApp LinkedIn GitHub OpenAI ChatGPT DeepMind DeepSeek PayPal FedEx MasterCard AlphaGo PlayStation MacBook iPhone AirPods HarmonyOS WeChat TikTok BuzzFeed HuffPost DreamWorks SpaceX AstraZeneca GlaxoSmithKline PricewaterhouseCoopers JPMorgan BlackRock BioNTech McKinsey McDonald EasyJet AirAsia NetEase BlackBerry ThinkPad PowerPoint PhotoShop Photoshop Excel Word Bitcoin Ethereum Libra
  Nike Adidas Puma Gucci Prada Dior Chanel Hermes Zara Uniqlo Vogue Elle Time Newsweek Forbes Fortune Bloomberg Reuters Guardian Economist Starbucks Pizza Pepsi Coca Visa Boeing Airbus Toyota Honda Ford Porsche Ferrari Audi Benz Citi Goldman Morgan Gartner Nielsen Deloitte Pfizer Moderna Bayer Merck Novartis Siemens Bosch Philips Panasonic Hitachi Toshiba Canon Nikon Leica Kodak Live Show Party Solo Rap Pop Rock Jazz Hip Cosplay Vlog Blog Siri Alexa Cortana Keep App Wifi Club Team Group Studio Lab Boss Lady Man Girl Boy Only Best Top Pro Plus Max Mini New The Dota League`.split(
    /\s+/u,
  ),
)

/** Further ones, which Chinese news writes without a capital. */
export const smallLatinWords: ReadonlySet<string> = new Set(
  `logo email mail blogger vlogger web website online offline ipad ipod imac html flash demo coser idea case offer style model sample size order list note card code data file game gameplay video audio music photo image page post news media talk tweet hashtag cover baby fans fan moba buff rank down high fashion casual look design designer brand pose mate book phone smart auto cloud token chat bot robot drone twitch weibo weixin taobao alipay youku tudou sina sohu`.split(
    /\s+/u,
  ),
)
