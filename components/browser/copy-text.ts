/** `<copy-text text>` or `<copy-text src>`: becomes a button that copies its text, or that of an address. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.textContent;
    button.onclick = async () => {
      const label = this.dataset.label ?? '';
      try {
        await this.copy();
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'Select and copy';
      }
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    };
    this.dataset.label = this.textContent ?? '';
    this.replaceChildren(button);
  }

  private copy(): Promise<void> {
    const src = this.getAttribute('src');
    if (!src) return navigator.clipboard.writeText(this.getAttribute('text') ?? '');
    // A browser may forget that a button was pressed while the text is on its way: it gets the promise of it.
    const text = fetch(src).then((answer) => (answer.ok ? answer.blob() : Promise.reject()));
    const plain = text.then((blob) => new Blob([blob], { type: 'text/plain' }));
    return navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  }
}
