import type { Text } from '../../schemas/text.ts';
import type { RequestField } from './field.ts';

const assigned: Text = {
  zh: '取值由易百分配,无法自拟一个正好这么长的值',
  en: 'e-Buy assigns its value, so that one of exactly this length cannot be made up',
};

const listed: Text = {
  zh: '文档列出的取值中没有正好这么长的',
  en: 'none of the values the documents list has exactly this length',
};

const notListed: Text = {
  zh: '取值是枚举,文档没有列出正好这么长的值',
  en: 'its values are a closed list, and the documents print none of exactly this length',
};

const mustExist: Text = {
  zh: '取值须是网关已知的对象,无法自拟一个正好这么长的值',
  en: 'it names something the gateway must know, so that one of exactly this length cannot be made up',
};

/** Fields whose values only their meaning closes: no keyword of the schema says so. By name, then by whole path. */
const byName: Readonly<Record<string, Text>> = {
  lang: notListed,
  signType: notListed,
  sign: {
    zh: 'SHA-256 签名固定为 64 个字符',
    en: 'a SHA-256 signature always has 64 characters',
  },
  incentiveFlag: notListed,
  subCardType: notListed,
  payWay: notListed,
  currency: {
    zh: '币种为三位字母代码(ISO 4217)',
    en: 'a currency is a code of three letters (ISO 4217)',
  },
  areaCode: {
    zh: '行政区划码为六位数字',
    en: 'an administrative division code has six digits',
  },
  shopNo: mustExist,
  cashCardNo: mustExist,
  cardCoupons: mustExist,
  account: mustExist,
  startCardSe: mustExist,
  endCardSe: mustExist,
  thirdUserId: mustExist,
  useLimit: mustExist,
  memberId: mustExist,
  sourceMemberId: mustExist,
  targetMemberId: mustExist,
  openId: mustExist,
  thirdOpenId: mustExist,
  platformOpenId: mustExist,
  phoneNumber: mustExist,
  mobile: mustExist,
  walletId: mustExist,
  walletIdList: mustExist,
  voucherCodeList: mustExist,
  voucherCode: mustExist,
  voucherSource: mustExist,
  productCode: mustExist,
  secret: mustExist,
  onlineTid: mustExist,
  qrcode: mustExist,
  giftId: mustExist,
  prepayId: mustExist,
  token: mustExist,
  txnId: mustExist,
  originalOrgTxnNo: mustExist,
  platform: notListed,
  clientType: notListed,
  qrCode: {
    zh: '付款码由付款人的钱包即时生成',
    en: "a payment code is made by the payer's wallet on the spot",
  },
};

const byPath: Readonly<Record<string, Text>> = {
  'content.payMethod[].goodsId': mustExist,
  'content.refundMethod[].assetType': notListed,
  'content.goodsDetail.goodsId': mustExist,
};

/** Numbers of things that an earlier request made: by operation and path, since the request that makes them is free to choose. */
const madeBefore: readonly string[] = [
  'card.queryTransactions content.orgTxnNo',
  'cashier.getPayChannels content.orderId',
  'order.syncLogistics content.orderId',
  'order.syncOrder content.outTradeNo',
  'payment.queryRefund content.refundTradeNo',
  'legacy.queryRefund content.refundTradeNo',
];

/** Values that make something new and are free, although the same name is closed elsewhere. */
const madeHere: readonly string[] = [
  'member.createUser content.openId',
  'wallet.syncProductConfig content.productCode',
];

/** Returns why a value of a given length cannot be made up for a field; undefined where it can. */
export function reasonClosed({ operation, property, name, path }: RequestField): Text | undefined {
  if (property['x-assigned']) return assigned;
  if (property.const !== undefined || property.enum !== undefined) return listed;
  const field = `${operation.id} ${path}`;
  if (madeHere.includes(field)) return undefined;
  // A trade is numbered by the request whose number begins with today; every other one names a trade there is.
  const isNumberOfTrade = name === 'outTradeNo' && property['x-format'] === undefined;
  if (isNumberOfTrade || madeBefore.includes(field)) return mustExist;
  return byPath[path] ?? byName[name];
}

/** Returns whether the value of a field names something that must exist at the gateway. */
export function isOfSomethingKnown(field: RequestField): boolean {
  return reasonClosed(field) === mustExist;
}
