package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
)

// readme returns the README.
func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The commands that the README shows exist, with the options it gives them.
func TestTheReadmeNamesCommandsThatExist(t *testing.T) {
	shown := regexp.MustCompile(`(?m)^    autoeval (.+)$|`+"`autoeval ([^`]+)`").FindAllStringSubmatch(readme(t), -1)
	if len(shown) < 10 {
		t.Fatalf("only %d commands found in the README", len(shown))
	}
	for _, m := range shown {
		line := m[1] + m[2]
		code, help, said := clitest.NewDesk(t).Run(append(upToValues(line), "--help")...)
		if code != 0 || strings.TrimSpace(help) == "" {
			t.Errorf("autoeval %s: %d %s", line, code, said)
		}
		for _, flag := range regexp.MustCompile(`--?[a-z][a-z-]*`).FindAllString(" "+line, -1) {
			if strings.HasPrefix(flag, "--") && !strings.Contains(help, flag) {
				t.Errorf("autoeval %s: its help does not name %s", line, flag)
			}
		}
	}
}

// upToValues returns the words of a command line before its first option or
// argument, which commands do not begin like.
func upToValues(line string) []string {
	var words []string
	for _, w := range strings.Fields(line) {
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(w) || w == "latest" {
			break
		}
		words = append(words, w)
	}
	return words
}

// A person reads the README to its end, and the files it points to are there.
func TestTheReadmeIsShortAndItsLinksLead(t *testing.T) {
	text := readme(t)
	if n := strings.Count(text, "\n"); n > 150 {
		t.Errorf("the README has %d lines, 150 are enough", n)
	}
	for _, m := range regexp.MustCompile(`(?:\]\(|src(?:set)?=")([^):"#]+)[)"]`).FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join("..", "..", m[1])); err != nil && !strings.HasPrefix(m[1], "https") {
			t.Errorf("the README points to %s: %v", m[1], err)
		}
	}
}
