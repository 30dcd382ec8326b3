/** `<copy-text text copied failed>` or `<copy-text src …>`: a button that copies a text, or what is at an address. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const label = this.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.onclick = async () => {
      const copied = await this.copy().then(
        () => 'copied',
        () => 'failed',
      );
      button.textContent = this.getAttribute(copied);
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    };
    this.replaceChildren(button);
  }

  private async copy(): Promise<void> {
    const src = this.getAttribute('src');
    if (!src) return navigator.clipboard.writeText(this.getAttribute('text') ?? '');
    // Safari allows copying only in direct response to a click, so it gets a promise at once.
    const text = fetch(src).then((answer) => (answer.ok ? answer.blob() : Promise.reject()));
    const plain = text.then((blob) => new Blob([blob], { type: 'text/plain' }));
    return navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  }
}
