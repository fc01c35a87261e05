import type { Place } from '../finding.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Regulation, Rule } from '../language/regulation.ts';
import type { MethodUses } from '../methods/method.ts';
import type { MethodLookup } from './check.ts';

/** One expression of a regulation with its place, what it must give, and how a message calls it. */
export interface Written {
  readonly expression: Expression;
  readonly place: Place;
  readonly expects: 'number' | 'truth';
  readonly role: string;
}

const NO_USES: MethodUses = { facts: [], expressions: [], figures: [] };

/** What a rule's method uses; nothing where the method is unknown or the rule could not be read. */
export function usesOf(rule: Rule, methods: MethodLookup): MethodUses {
  const method = methods.get(rule.method);
  return method && rule.spec !== undefined ? method.uses(rule.spec as { readonly value: unknown }, rule) : NO_USES;
}

/** The place of a key of a rule block, or of the nearest key around it. `path` may be relative to the method's own key. */
export function placeIn(rule: Rule, path: string): Place {
  for (const start of [path, path ? `spec.${path}` : 'spec', `${rule.method}.${path}`, `spec.value.${path}`]) {
    for (let at = start; at; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
      const place = rule.places.get(at);
      if (place && (at === start || at.includes('.'))) return place;
    }
  }
  return rule.places.get('spec') ?? rule.places.get(rule.method) ?? rule.place;
}

/** Where a node stands: the place of its expression, moved along its line. */
export const within = (place: Place, from: number): Place => ({ line: place.line, column: place.column + from, offset: place.offset + from });

/** Every expression of a rule: full marks, method, adjustments, vetoes. */
export function expressionsOf(rule: Rule, methods: MethodLookup): Written[] {
  const written: Written[] = [];
  const put = (role: string, expects: 'number' | 'truth', located: { readonly value: Expression; readonly place: Place } | undefined) => {
    if (located) written.push({ expression: located.value, place: located.place, expects, role });
  };
  for (const full of rule.full?.values() ?? []) put('分值', 'number', full);
  for (const { expression, place, expects } of usesOf(rule, methods).expressions)
    written.push({ expression, place, expects, role: expects === 'truth' ? '条件' : '算式' });
  put('系数', 'number', rule.coefficient);
  put('至多', 'number', rule.atMost);
  if (rule.atLeast !== 'unlimited') put('至少', 'number', rule.atLeast);
  put('前提', 'truth', rule.gate);
  for (const veto of rule.vetoes) put('否决条件', 'truth', veto.when);
  put('不适用条件', 'truth', rule.notApplicable.when);
  return written;
}

/** The expressions of the front matter: total, caps of parts, conditions of selections, conversion. */
export function frontExpressions(regulation: Regulation): Written[] {
  const { total, parts, selections, conversion } = regulation;
  return [
    { expression: total.value, place: total.place, expects: 'number', role: '总分' },
    ...parts.flatMap(({ name, atMost }): Written[] =>
      atMost ? [{ expression: atMost.value, place: atMost.place, expects: 'number', role: `"${name}"的至多` }] : [],
    ),
    ...selections.flatMap(({ name, when, quota, place }): Written[] => [
      ...(when ? [{ expression: when.value, place: when.place, expects: 'truth', role: `评选"${name}"的条件` } as const] : []),
      ...(quota ? [{ expression: quota.of, place, expects: 'number', role: `评选"${name}"的名额` } as const] : []),
    ]),
    ...(conversion ? [{ expression: conversion.counts.value, place: conversion.counts.place, expects: 'number', role: '折算' } as const] : []),
  ];
}
