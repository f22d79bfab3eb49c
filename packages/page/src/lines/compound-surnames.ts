// Surnames of two characters, Simplified. Source: 百家姓 and the census lists; double surnames of Taiwan's registers.

export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 端木 南宫 独孤 轩辕 司空 呼延 闻人 东郭 澹台 公冶 宗政 ' +
    '濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 公羊 赫连 百里 完颜 纳兰 拓跋 叶赫 张简 范姜 欧杨'
  ).split(' '),
)
