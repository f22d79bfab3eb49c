/**
 * Names of organisations that stand for a place without naming it: form, characters that may not stand before or after,
 * code and full name of the place. Source: the universities' own short names, those that no other words make up.
 */
export const institutions: readonly (readonly [
  form: string,
  before: string,
  after: string,
  place: string,
])[] = [
  ['北大', '东西华湖河台以向最', '街门荒西仓桥营洋道路区学河', '11 北京市'],
  ['北师大', '东西湖河', '', '11 北京市'],
  ['北航', '东西湖河', '线', '11 北京市'],
  ['北理工', '东西湖河', '', '11 北京市'],
  ['北邮', '东西湖河', '政箱', '11 北京市'],
  ['辽大', '', '', '21 辽宁省'],
  ['浙大', '江', '', '33 浙江省'],
  ['厦大', '大', '门', '3502 厦门市'],
  ['哈工大', '', '', '2301 哈尔滨市'],
  ['哈医大', '', '', '2301 哈尔滨市'],
  ['西工大', '东', '', '6101 西安市'],
  ['台大', '展平舞后电讲站柜阳月前擂灶炮货登上下两几各每整单', '小量型力学幅', '71 台湾省'],
  ['港大', '香海渔空军商', '桥道路学', '81 香港特别行政区'],
  ['港中大', '', '', '81 香港特别行政区'],
  ['港科大', '', '', '81 香港特别行政区'],
  ['川大附', '四冰', '', '51 四川省'],
]
