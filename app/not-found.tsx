import { Sentence } from '@/components/sentence';
import { Main } from '@/components/site/main';
import { defaultLanguage as language, pathIn } from '@/messages/language';

const words = language.messages.site.notFound;

export const metadata = { title: words.title };

export default function NotFound() {
  return (
    <Main>
      <h1>{words.heading}</h1>
      <p>
        <Sentence
          of={words.advice(
            (events) => <a href={pathIn(language, '/events')}>{events}</a>,
            (releases) => <a href={pathIn(language, '/releases')}>{releases}</a>,
          )}
        />
      </p>
    </Main>
  );
}
