/** The beginning of a text for where there is no room for more, with dots where it goes on. @param most characters */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}……` : text;
}
