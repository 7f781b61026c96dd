import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST } from './limits';
import { stoppedInHtml } from './stopped-in-html';

const said = (html: string) => stoppedInHtml(html).map(({ kind, what }) => `${kind} ${what}`);

test.each<[html: string, ...stopped: string[]]>([
  ['<img src="https://a.example/x.png" alt="">', 'address https://a.example/x.png'],
  ["<IMG\nSRC='//a.example/x.png'>", 'address //a.example/x.png'],
  ['<img src=images/x.png>', 'address images/x.png'],
  ['<img/src=https://a.example/x>', 'address https://a.example/x'],
  [
    '<img srcset="https://a.example/1.png 1x, https://a.example/2.png 2x">',
    'address https://a.example/1.png',
    'address https://a.example/2.png',
  ],
  ['<video poster="https://a.example/p.jpg"></video>', 'address https://a.example/p.jpg'],
  ['<iframe src="https://a.example/"></iframe>', 'address https://a.example/'],
  ['<object data="https://a.example/x"></object>', 'address https://a.example/x'],
  ['<link rel=stylesheet href=https://a.example/x.css>', 'address https://a.example/x.css'],
  ['<svg><use xlink:href="https://a.example/x.svg#a"/></svg>', 'address https://a.example/x.svg#a'],
  ['<p style="background:url(https://a.example/x.png)">', 'address https://a.example/x.png'],
  ['<style>@import "https://a.example/x.css";</style>', 'address https://a.example/x.css'],
  ["<style>a{b:URL( 'https://a.example/f.woff2' )}</style>", 'address https://a.example/f.woff2'],
  ['<style>a{b:image-set("https://a.example/x.png" 1x)}</style>', 'address https://a.example/x.png'],
  ['<img src="https://a.example/?a=1&amp;b=2">', 'address https://a.example/?a=1&b=2'],
  ['<script>alert(1)</script>', 'script <script>'],
  ['<script src="https://a.example/x.js"></script>', 'address https://a.example/x.js', 'script <script>'],
  ['<b onclick="alert(1)" OnMouseOver=x>', 'script onclick', 'script onmouseover'],
  ['<a href=" javascript:alert(1)">', 'script javascript:alert(1)'],
  ['<form action="https://a.example/">', 'form <form>'],
  ['<a href="/sale">', 'link /sale'],
  ['<a href="https://a.example/" target="_top">', 'target _top'],
])('of %j it is said what is stopped', (html, ...stopped) => {
  expect(said(html)).toEqual(stopped);
});

test.each([
  'Words, 1 < 2 and <3',
  '<h2 style="color:red">Hello</h2><hr>',
  '<img src="data:image/png;base64,AAAA" srcset="data:image/png;base64,AA,AA 1x">',
  '<img src="/s/i/0123456789abcdef-640.webp">',
  '<style>a{fill:url(#b)}.onclick{}</style>',
  '<a href="https://a.example/">a</a><a href="mailto:a@a.example">b</a><a href="#c" target="_blank">c</a>',
  '<!-- <script src="https://a.example/x.js"></script> -->',
  '<textarea><img src="https://a.example/x.png"></textarea>',
])('of %j nothing is stopped', (html) => expect(said(html)).toEqual([]));

test('each is said once, and what follows broken markup is read all the same', () => {
  const broken = '<img src="https://a.example/1.png"><img src="https://a.example/1.png"><p title="never ends';
  expect(said(broken)).toEqual(['address https://a.example/1.png']);
  expect(said('<p "><</ ><img src=https://a.example/2.png')).toEqual(['address https://a.example/2.png']);
});

test('a long one is quoted by its beginning', () => {
  const [one] = stoppedInHtml(`<img src="https://a.example/${'x'.repeat(2000)}">`);
  expect(one?.what).toMatch(/^https:\/\/a\.example\/x+…$/);
  expect(one?.what).toHaveLength(120);
});

test('whatever it is given, it comes to an end', () => {
  const parts = fc.constantFrom('<', '<a ', '<style>', '"', "'", '=', 'url(', '<!--', '/', '>', ' x', 'href');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 200 }), (list) => {
      expect(Array.isArray(stoppedInHtml(list.join('')))).toBe(true);
    }),
  );
  for (const part of ['<a x="', '<style>', '<!--', 'url(', "<a '"])
    stoppedInHtml(part.repeat(LONGEST.html / part.length));
});
