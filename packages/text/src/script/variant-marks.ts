/**
 * What tells in which region a Traditional text was written, in Traditional characters: everyday words that differ,
 * the names of a region's own institutions and places (which say less: news of one region is read in all), and
 * characters that only one region's standard writes. Source: 常用國字標準字體表, 常用字字形表, and the regions' press.
 */
export const variantMarks = {
  cn: {
    wording:
      '信息 視頻 短信 鏈接 服務器 鼠標 出租車 激光 摩托車 幼兒園 民警 幹警 嫌疑人 團夥 微信 記者從 據悉 數據庫 質量 打印 屏幕 網絡 軟件 硬件 互聯網 智能手機',
    institutions:
      '新華社 中新社 中新網 黨委 省委 市委 縣委 公安 檢察機關 省政協 市政協 全國政協 全國人大 中國科學院 農民工 網友 我國 我省 全省 本網訊 新華網 通訊員 人民法院 人民檢察院 國務院 人民幣 領導幹部 中國共產黨',
    forms: '',
  },
  tw: {
    wording:
      '資訊 網路 軟體 硬體 影片 簡訊 連結 品質 資料庫 伺服器 列印 螢幕 滑鼠 智慧型 計程車 雷射 飛彈 網際網路 塑膠 機車 員警 嫌犯 檢警 透過 業者 民眾 部落客 公尺 公分 身分 英吋 部落格 網咖 電訪 民調 疫情指揮 病患 醫師',
    institutions:
      '新台幣 新臺幣 台幣 立委 里長 縣市 全台 全臺 北市 新北 高雄 台北 臺北 台中 台南 臺中 臺南 桃園 新竹 彰化 屏東 花蓮 宜蘭 南投 苗栗 雲林縣 嘉義 基隆 板橋 台灣 臺灣 國科會 中研院 健保 國中 國小 捷運 中央社 行政院 立法院 地檢署 衛福部',
    forms: '裡',
  },
  hk: {
    wording:
      '資訊科技 短訊 警員 疑犯 的士 巴士 質素 電單車 泊車 手提電話 公屋 居屋 樓盤 傷者 落案 被捕 應訊 發言人說 事主 網絡 軟件 互聯網 醫護 公眾 市民 巿民 上址 報稱',
    institutions:
      '警務處 警署 港元 港幣 港鐵 特首 立法會 區議 房委會 差餉 恒指 恆指 裁判官 裁判法院 律政司 廉署 入境處 醫管局 本港 港人 港府 港交所 金管局 全港 灣仔 沙田 屯門 元朗 將軍澳 觀塘 深水埗 油麻地 尖沙咀 北角 柴灣 葵涌 大埔 西貢 黃大仙 天水圍 粉嶺 行政長官 屋苑 港大 中大 理大 新界 九龍 港島 荃灣 旺角 銅鑼灣 消防處 特區政府',
    forms: '裏着綫衞枱嘅喺咗',
  },
} as const

/** Words that no mainland author writes: in a mainland text, a converter to Taiwan's wording put them. */
export const taiwanWording =
  '資訊 網路 軟體 硬體 簡訊 鏈結 資料庫 伺服器 列印 螢幕 滑鼠 智慧型 計程車 雷射 網際網路 塑膠 公尺 公分 程式 人工智慧'
