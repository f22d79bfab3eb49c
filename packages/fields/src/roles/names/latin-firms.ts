// Firms of two words in Latin letters and more, which speak in Chinese news as people do: 某某 表示. Source: general
// knowledge; our own list. Without those called like somebody who is himself in the news (Michael Kors).

/** Firms that are called after people. */
const calledAfterPeople: ReadonlySet<string> = new Set(
  `Charles Schwab,Morgan Stanley,Goldman Sachs,Wells Fargo,Merrill Lynch,Credit Suisse,Standard Chartered,Raymond James,Edward Jones,Brown Brothers,Lazard Freres,Oliver Wyman,Frost Sullivan,Booz Allen,Arthur Andersen,Ernst Young,Dun Bradstreet,Berkshire Hathaway,Dow Jones,Thomson Reuters,Jardine Matheson,Louis Vuitton,Tommy Hilfiger,Ralph Lauren,Calvin Klein,Hugo Boss,Marks Spencer,Abercrombie Fitch,Tim Hortons,Ben Jerry,Jack Daniels,Johnnie Walker,Moet Hennessy,Procter Gamble,Johnson Johnson,Eli Lilly,Estee Lauder,Elizabeth Arden,Harley Davidson,Aston Martin,Alfa Romeo,Rolls Royce,Philip Morris,Lehman Brothers,Warner Brothers,Warner Bros,Toys Us,Jones Lang,Knight Frank,Cushman Wakefield,Baker McKenzie`.split(
    ',',
  ),
)

/** What the last word of a firm's name says that it is. */
const kinds: ReadonlySet<string> = new Set(
  `Research Capital Bank Banking Group Partners Securities Investment Investments Management Markets Advisors Consulting Technologies Technology Systems Solutions Networks Motors Airlines Airways Energy Pharma Pharmaceuticals Foods Media Entertainment Studios Pictures Records Games Interactive Semiconductor Electronics Industries Holdings International Insurance Financial Finance Services University College Institute Foundation Association Council News Times Post Journal`.split(
    ' ',
  ),
)

/** Whether a name of several words is a firm's. */
export const isFirm = (name: string): boolean =>
  calledAfterPeople.has(name) || kinds.has(name.slice(name.lastIndexOf(' ') + 1))
