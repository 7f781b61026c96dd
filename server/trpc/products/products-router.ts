// products.*: what a site sells, for who works on it and for the campaigns that show it.
import { createRouter } from '../procedure';
import { getProductProcedure } from './get-product';
import { listCategoriesProcedure } from './list-categories';
import { listChoicesProcedure } from './list-choices';
import { listProductsProcedure } from './list-products';
import { listSoldOutProcedure } from './list-sold-out';
import { nameProductsProcedure } from './name-products';
import { sampleProductsProcedure } from './sample-products';
import { searchProductsProcedure } from './search-products';

export const productsRouter = createRouter({
  list: listProductsProcedure,
  get: getProductProcedure,
  categories: listCategoriesProcedure,
  choices: listChoicesProcedure,
  search: searchProductsProcedure,
  named: nameProductsProcedure,
  sample: sampleProductsProcedure,
  soldOut: listSoldOutProcedure,
});
