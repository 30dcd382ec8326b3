/** `<copy-text text>`: becomes a button that copies its text. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.textContent;
    button.onclick = async () => {
      const label = this.dataset.label ?? '';
      try {
        await navigator.clipboard.writeText(this.getAttribute('text') ?? '');
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
}
