/** What may stand beside a blank that a writer put: tables for telling it from one that damage left. */

/** Words that no clause begins with: particles and endings that lean on the word before. */
export const leansBack = /^(?:的|了|着|们|得(?!知|到|主|分|票)|吗|呢|吧|等(?!待|到|候|于)|所谓的)/u

/** Words that no clause ends with: they lean on the word after. */
export const leansForward =
  /(?:将|把|被|从|向|与|和|及|以及|或|或者|在|由|于|第|各|每|这|那|该|很|最|更|并|也|都|已|不)$/u

/** Who is named after them is set off by a blank: bylines, datelines, credits. */
export const introducesName =
  /(?:记者|通讯员|实习生|编辑|主编|责编|作者|摄影|来源|编译|翻译|讯|[日月]电|消息|报道|快讯|综合|发自|社发|资料图|(?<!\p{Script=Han})[文图])$/u

/** The credit that stands after a name. */
export const closesCredit =
  /^(?:(?:摄|文|图)(?!\p{Script=Han})|摄影|报道(?!\p{Script=Han})|供图|发自|通讯员|记者|实习生|编辑|资料图|图片来源)/u

/** What follows a number as its measure or its unit. */
export const measuresNumber =
  /^(?:[万亿千百余多]|[名人个件条起次元家所支架台辆艘只头匹张本部册份项种类层栋间户口亩吨克斤米里升度倍成级岁年月日天周时点分秒号]|公[里斤顷]|小时|分钟|平方|立方|毫|厘|美元|欧元|港元|省|市|县|区|镇|乡|村|州|国)/u
