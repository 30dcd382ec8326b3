import { CopyText } from './copy-text';
import { CountDown } from './count-down';
import { LocalTime } from './local-time';
import { watchTransitions } from './refresh';

// All the browser runs. Pages say the same without it.
customElements.define('local-time', LocalTime);
customElements.define('count-down', CountDown);
customElements.define('copy-text', CopyText);
// Not in the task that ends the parsing, in which the browser lays out the page.
setTimeout(watchTransitions);
