export default function NotFound() {
  return <main>nothing here</main>;
}
