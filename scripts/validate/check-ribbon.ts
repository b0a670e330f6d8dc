import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { all, child, named } from './xml';

/** Sizes every icon of the ribbon must have; Excel leaves out a group with one missing. */
const REQUIRED_SIZES = ['16', '32', '80'];

/** Every control has an id of its own, a label, a tip, its icons and an action; at most six to a group. */
export function checkRibbon(root: Element, { name }: ManifestContext): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const element of [...all(root, 'Group'), ...all(root, 'Control')]) {
    const id = element.getAttribute('id') ?? '';
    const where = `${name}: ${named(element)}`;
    if (id === '' || id.length > 125)
      findings.push(error(where, 'has no usable id', 'give it an id of 1–125 characters'));
    if (seen.has(id)) findings.push(error(where, 'its id is used twice', 'give each control its own id'));
    seen.add(id);
    const wanted =
      element.localName === 'Group' ? ['Label', 'Icon'] : ['Label', 'Supertip', 'Icon', 'Action'];
    for (const part of wanted) {
      if (child(element, part) === undefined) findings.push(error(where, `has no <${part}>`, 'add it'));
    }
  }
  for (const group of all(root, 'Group')) {
    const controls = all(group, 'Control').length;
    if (controls > 6)
      findings.push(
        error(`${name}: ${named(group)}`, `has ${controls} controls`, 'the store allows six to a group'),
      );
  }
  for (const icon of all(root, 'Icon')) {
    const sizes = [...icon.children].map((image) => image.getAttribute('size') ?? '');
    const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
    const owner = icon.parentElement === null ? name : `${name}: ${named(icon.parentElement)}`;
    if (missing.length > 0)
      findings.push(
        error(owner, `its icon has no size ${missing.join(', ')}`, 'draw it with `npm run icons` and add it'),
      );
  }
  return findings;
}
