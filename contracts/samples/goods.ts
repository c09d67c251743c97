/** One product as the tables of orders and of payments by card describe it; 元 in `priceSale`. */
export const sampleGoods = {
  goodsId: 'ebuykit0000000000000000000000001',
  goodsName: '合同测试商品',
  goodsNum: 1,
  priceSale: 0.01,
  spec: '标准',
  category: '测试',
  units: '件',
} as const;
