export default function Page() {
  return <main>Confab</main>;
}
