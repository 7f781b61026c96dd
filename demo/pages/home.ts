// The home page: one picture, the way in, a few pieces, and who makes them.
import { categories, selected } from '../catalogue';
import { html, type Html } from '../html';
import { DELIVERY, formatPrice, FREE_DELIVERY_FROM } from '../static/cart.js';
import { layout, type Shop } from './layout';
import { picture, productGrid } from './product-card';

export function homePage(shop: Shop): Html {
  return layout(shop, {
    title: 'Fjell & Fjord: stoneware for the table',
    description:
      'Mugs, bowls, plates, jugs and vases in stoneware, thrown and glazed by hand in a small Nordic workshop.',
    path: '/',
    body: html`${hero(shop)} ${ways(shop)}
      <section class="wrap section" aria-labelledby="selected-title">
        <div class="section-head">
          <h2 id="selected-title">Out of the kiln</h2>
          <a href="/all">Everything we make</a>
        </div>
        ${productGrid(shop, selected)}
      </section>
      ${workshop(shop)} ${promises()}`,
  });
}

function hero(shop: Shop): Html {
  return html`<section class="hero">
    <picture>
      <source
        media="(max-width: 799px)"
        srcset="${shop.asset('hero-narrow.webp')}"
        width="900"
        height="900"
      />
      <img
        src="${shop.asset('hero.webp')}"
        srcset="${shop.asset('hero-1200.webp')} 1200w, ${shop.asset('hero.webp')} 2000w"
        sizes="100vw"
        width="2000"
        height="1000"
        alt="A breakfast table in morning light: a white vase with a bare branch, a blue mug, plates and a tall green jug"
        fetchpriority="high"
      />
    </picture>
    <div class="wrap hero-words">
      <h1>Made slowly, used daily</h1>
      <p>Stoneware for the table from a workshop of four people, two wheels and one very warm kiln.</p>
      <a class="button" href="/all">See what is on the shelf</a>
    </div>
  </section>`;
}

function ways(shop: Shop): Html {
  return html`<section class="wrap section" aria-label="Categories">
    <ul class="ways">
      ${categories.map(
        ({ id, name, pictureAlt }) =>
          html`<li class="way">
            <div class="card-picture">
              ${picture(shop, `category-${id}`, pictureAlt, {
                sizes: '(min-width: 1400px) 245px, (min-width: 900px) 18vw, 46vw',
              })}
            </div>
            <h2><a href="/${id}">${name}</a></h2>
          </li>`,
      )}
    </ul>
  </section>`;
}

function workshop(shop: Shop): Html {
  return html`<section class="workshop" aria-labelledby="workshop-title">
    <div class="wrap workshop-row">
      <img
        src="${shop.asset('workshop.webp')}"
        srcset="${shop.asset('workshop-600.webp')} 600w, ${shop.asset('workshop.webp')} 1200w"
        sizes="(min-width: 900px) 55vw, 92vw"
        width="1200"
        height="800"
        alt="Unglazed pots in pale and red clay on an oak shelf"
        loading="lazy"
        decoding="async"
      />
      <div class="workshop-words">
        <h2 id="workshop-title">A pot takes three weeks and about nine minutes</h2>
        <p>
          Nine minutes on the wheel. The rest is waiting: a day under a cloth, a week on the shelf, a first
          firing, a bath in glaze, and fourteen hours at 1,240 degrees. Then two days of not opening the door,
          which is the hard part.
        </p>
        <p>
          We make eight glazes and do not intend to make more. Pieces bought years apart still sit well
          together, and a broken plate can be replaced without replacing the other five.
        </p>
      </div>
    </div>
  </section>`;
}

function promises(): Html {
  return html`<section class="wrap section promises" aria-label="Good to know">
    <div>
      <h2>Packed to be dropped</h2>
      <p>Every parcel is padded for a fall from the table. If something arrives broken we send another.</p>
    </div>
    <div>
      <h2>Free delivery from ${formatPrice(FREE_DELIVERY_FROM)}</h2>
      <p>Otherwise ${formatPrice(DELIVERY)} within Europe. Parcels leave on Tuesdays and Fridays.</p>
    </div>
    <div>
      <h2>Thirty days to decide</h2>
      <p>Drink from it, wash it, live with it. If it is not right, <a href="/delivery">send it back</a>.</p>
    </div>
  </section>`;
}
