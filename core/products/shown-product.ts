// A product as the server answers it and a list shows it: the contract of `GET /v1/products`.

export interface ShownProduct {
  id: string;
  title: string;
  /** http, https or a path. */
  url: string;
  /** https; absent: none. */
  image?: string;
  /** Minor units. */
  price: number;
  /** Before, when it was more. */
  was?: number;
  /** ISO 4217. */
  currency: string;
}

export interface ProductsReply {
  products: ShownProduct[];
}
