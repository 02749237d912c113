package tuitest

import "strings"

// Read returns what a screen says as a person reads it: in one line, without the mark of
// what is saved, words that a line break divides at a hyphen put together.
func Read(text string) string {
	flat := strings.Join(strings.Fields(strings.ReplaceAll(text, "✓", " ")), " ")
	return strings.ReplaceAll(flat, "- ", "-")
}
