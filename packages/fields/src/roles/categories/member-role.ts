import type { RoleName } from '@jianbao/record'
import { positionRole } from './position-roles.js'

interface House {
  readonly houses: RegExp
  readonly role: RoleName
}

/** What people are of whom nothing is told but their house; the first that fits. */
const MEMBERS: readonly House[] = [
  { houses: /律师事务所$|律所$/u, role: 'lawyer' },
  { houses: /队$|俱乐部$|剧团$|乐团$|协会$|学会$/u, role: 'other' },
  { houses: /(?:大学|学院|研究[所院]|科学院|社科院|实验室|医院|诊所|[^事]务?中心)$/u, role: 'expert' },
  {
    houses: /(?:公司|集团|银行|证券|工厂|厂|事务所|杂志社|出版社|报社|通讯社|[电快]递|药房|药店|超市|门店)$/u,
    role: 'employee',
  },
  {
    houses:
      /(?:[局厅署委办]|政府|法院|海关|人大|政协|街道办|办事处|居委会|村委会|管委会|处|[局厅署委处][\u4e00-\u9fff]{0,8}[处科室站组])$/u,
    role: 'official',
  },
]

/** 江州市公安局的王力, 远航公司的王力: what the house alone makes of its people; null where it says nothing. */
export function memberRole(house: string | null): RoleName | null {
  if (house === null) return null
  const role = positionRole(MEMBER, 'other', house)
  if (role !== 'other') return role
  const member = MEMBERS.find(({ houses }) => houses.test(house))
  return member === undefined || member.role === 'other' ? null : member.role
}

const MEMBER = '人'
