/** What only firms have: who heads, owns or founded one. */
export const firmOffice =
  /^(?:名誉|执行|独立|非执行|联席|常务|原|前)*副?(?:董事|监事|总裁|总经理|首席(?:执行官|[\u4e00-\u9fff]{2,4}[官师])|独董|董秘|财务总监|法定代表人|法人代表|实际控制人|实控人|控股股东|掌门人|合伙人|(?:联合|共同)?创[始办]人|[A-Z]{1,2}[A-Z]O)/u
