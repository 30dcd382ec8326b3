import { SearchForm } from '@/components/search/form';
import { Main } from '@/components/site/main';
import { defaultLanguage as language, pathIn } from '@/messages/language';

const { home, site } = language.messages;
const words = site.notFound;

export const metadata = { title: words.title };

export default function NotFound() {
  return (
    <Main>
      <h1>{words.heading}</h1>
      <p className="lead">{words.advice}</p>
      <SearchForm language={language} />
      <div className="links">
        <a href={pathIn(language, '/events')}>{home.allEvents}</a>
        <a href={pathIn(language, '/releases')}>{home.allReleases}</a>
      </div>
    </Main>
  );
}
