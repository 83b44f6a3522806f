const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A crossed frame with words in it, for a photo whose file is gone. */
export const lostPicture = (words: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240">
<rect x="1" y="1" width="318" height="238" fill="#fff" stroke="#888" stroke-width="2"/>
<path d="M1 1 319 239M319 1 1 239" stroke="#ccc"/>
<rect x="10" y="104" width="300" height="32" fill="#fff"/>
<text x="160" y="125" font-family="sans-serif" font-size="13" text-anchor="middle" fill="#333">${escaped(words)}</text>
</svg>`;
