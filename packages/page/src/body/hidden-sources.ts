import type { BodySource } from './body-sources.js'
import { type DomNode, following, rawText } from './dom.js'
import { layOut } from './layout.js'
import type { Layout } from './line.js'
import { parsePage, select } from './parse.js'
import { asHtml, codeTexts } from './script-text.js'

/** How much code is looked at, in UTF-16 units, and how many texts are laid out. */
const most = { code: 4_000_000, texts: 400 }

interface Hideouts {
  /** Elements whose content is markup. */
  readonly elements: DomNode[]
  /** Markup or plain text. */
  readonly texts: string[]
  readonly codes: string[]
}

/**
 * What a page hides until its script shows it, laid out, likeliest first: JSON-LD's article, `<noscript>`, `<template>`
 * and `<textarea>`, scripts that are templates, strings of scripts and of data attributes.
 */
export function* hiddenLayouts(
  root: DomNode,
  articleBody: string | null,
): Generator<readonly [BodySource, Layout]> {
  if (articleBody !== null) yield ['json_ld', laidOut(asHtml(articleBody))]
  const { elements, texts, codes } = findHideouts(root)
  for (const element of elements) yield ['fallback', layOut(element, { hiddenToo: true })]
  const fallbacks = texts.slice(0, most.texts)
  for (const text of fallbacks) yield ['fallback', laidOut(asHtml(text))]
  for (const html of codeTexts(codes).slice(0, most.texts - fallbacks.length)) yield ['script', laidOut(html)]
}

function laidOut(html: string): Layout {
  return layOut(parsePage(html), { hiddenToo: false })
}

function findHideouts(root: DomNode): Hideouts {
  const hideouts: Hideouts = { elements: [], texts: [], codes: [] }
  let budget = most.code
  const take = (list: string[], text: string): void => {
    if (text.length > budget) return
    budget -= text.length
    list.push(text)
  }
  const holders = select(root, 'noscript, template, script, textarea')
  for (let at = following(root, root); at !== null; at = following(at, root)) {
    if (holders.has(at) && (at.name === 'noscript' || at.name === 'template')) hideouts.elements.push(at)
    else if (holders.has(at)) {
      const text = rawText(at, budget + 1)
      take(isCode(at, text) ? hideouts.codes : hideouts.texts, text)
    }
    const others = at.attribs?.others
    if (others === undefined) continue
    for (const [name, value] of others) if (name.startsWith('data-')) take(hideouts.codes, value)
  }
  return hideouts
}

function isCode({ name, attribs }: DomNode, text: string): boolean {
  return name === 'script'
    ? !/html|template/i.test(attribs?.others?.get('type') ?? '')
    : /^\s*[{[]/.test(text)
}
