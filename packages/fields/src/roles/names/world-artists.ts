// Painters, sculptors, composers and writers of Europe and America whom Chinese writes by one transcribed name. Source: those that
// surveys of Western art, music and literature give a chapter to (the artists' index of Gombrich's Story of Art, the usual
// repertory of concert halls, the authors of the Western canon), without names that are words or begin places (高更, 培根, 杜尚).

export const worldArtists: readonly string[] =
  `马萨乔 波提切利 曼特尼亚 乔尔乔内 提香 丁托列托 委罗内塞 柯勒乔 多纳泰罗 米开朗琪罗 丢勒 荷尔拜因 勃鲁盖尔 格列柯 卡拉瓦乔 鲁本斯 凡戴克 委拉斯开兹 委拉斯贵支 普桑 贝尼尼 维米尔 哈尔斯 华托 夏尔丹 庚斯博罗 弗拉戈纳尔
  戈雅 透纳 康斯太勃尔 安格尔 德拉克洛瓦 柯罗 库尔贝 马奈 雷诺阿 毕沙罗 西斯莱 莫里索 惠斯勒 罗丹 塞尚 修拉 劳特累克 恩索尔 康定斯基 马蒂斯 布拉克 蒙德里安 马列维奇 夏卡尔 恩斯特 马格利特 贾科梅蒂 莫迪里阿尼 克里姆特 布朗库西
  波洛克 罗斯科 德库宁 沃霍尔 霍克尼 里希特 巴斯奎特 列宾 苏里科夫 希什金
  维瓦尔第 亨德尔 海顿 舒伯特 舒曼 门德尔松 瓦格纳 威尔第 普契尼 罗西尼 勃拉姆斯 布鲁克纳 德彪西 拉威尔 柏辽兹 圣桑 德沃夏克 格里格 西贝柳斯 斯特拉文斯基 肖斯塔科维奇 拉赫玛尼诺夫 拉赫曼尼诺夫 普罗科菲耶夫 帕格尼尼 巴托克 勋伯格
  塞万提斯 拉伯雷 莫里哀 狄德罗 司汤达 福楼拜 左拉 莫泊桑 波德莱尔 普鲁斯特 加缪 萨特 普希金 果戈理 屠格涅夫 陀思妥耶夫斯基 契诃夫 布尔加科夫 肖洛霍夫 易卜生 斯特林堡 王尔德 萧伯纳 乔伊斯 叶芝 济慈 拜伦 惠特曼 爱默生 梭罗 霍桑
  福克纳 菲茨杰拉德 塞林格 奥威尔 博尔赫斯 聂鲁达 略萨 科塔萨尔 卡尔维诺 昆德拉 米沃什 辛波斯卡 君特格拉斯`.split(
    /\s+/u,
  )
