package charset

import "strings"

// Table returns the text of a table with line feeds at the ends of its lines, the
// sign that separates its cells, and how many lines were left out before it:
// spreadsheets write "sep=;" first, mailers blank lines, and some end lines by a carriage return alone.
func Table(text string) (table string, comma rune, skipped int) {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	head, rest, _ := strings.Cut(text, "\n")
	for rest != "" && strings.TrimSpace(head) == "" {
		text, skipped = rest, skipped+1
		head, rest, _ = strings.Cut(text, "\n")
	}
	if sign, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(head, "\r")), "sep="); ok && len(sign) == 1 && sign != "\"" {
		return rest, rune(sign[0]), skipped + 1
	}
	return text, separator(head), skipped
}

func separator(head string) rune {
	best, most := ';', 0
	for _, r := range ";,\t" {
		if n := strings.Count(head, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}
