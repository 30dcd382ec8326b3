import { Main } from '@/components/site/main';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Main>
      <h1>There is nothing at this address</h1>
      <p>
        Please check how it is written, or look among the <a href="/events">events</a> and the{' '}
        <a href="/releases">releases</a>.
      </p>
    </Main>
  );
}
