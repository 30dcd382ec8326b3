import type { Element, Root } from 'hast';

/** A picture that can be shown, with its size in CSS pixels. */
interface Shown {
  /** Below `/files/`. */
  path: string;
  picture?: { width: number; height: number } | undefined;
}

/** Gives the pictures in a tree their sizes, so that nothing moves when they come; takes out those that cannot be shown. */
export function withPictures<T extends Root | Element>(tree: T, pictures: readonly Shown[]): T {
  tree.children = tree.children.filter((child) => {
    if (child.type !== 'element') return true;
    withPictures(child, pictures);
    if (child.tagName !== 'img') return true;
    const shown = pictures.find(({ path }) => child.properties.src === `/files/${path}`);
    if (!shown?.picture) return false;
    Object.assign(child.properties, shown.picture, { loading: 'lazy' });
    return true;
  }) as T['children'];
  return tree;
}
