package postgres_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// of people are the tables that every node of a spread database has whole: they are
// few rows, found by keys that no owner is named by. All other tables are spread by
// owner.
var ofPeople = []string{"account", "door", "code", "mentor_of", "signing", "event", "erased"}

// elsewhere are words of PostgreSQL that CockroachDB, YugabyteDB or Citus lack, do
// otherwise, or do slowly.
var elsewhere = regexp.MustCompile(`(?i)\b(serial|bigserial|smallserial|generated|sequence|nextval|trigger|listen|notify|pg_notify|advisory\w*|pg_advisory\w*|pg_try_advisory\w*|` +
	`json|jsonb|extension|collate|domain|enum|create type|partition by|unlogged|inherits|ctid|xmin|pg_xact_status|distinct on|lateral|for share|for key share|exclude|` +
	`create function|language|large object|lo_\w+|now\(\)|current_timestamp|random\(\)|truncate|lock table|declare|cursor|savepoint)\b`)

// statements returns what the package sends, by where it stands in the source.
func statements(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	begins := regexp.MustCompile(`(?i)^\s*\(?\s*(select|insert|update|delete|with|begin|commit|rollback)\b`)
	out, set := map[string]string{}, token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || name == "migrate.go" { // that is PostgreSQL's own, as who owns the tables
			continue
		}
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if _, is := n.(*ast.ImportSpec); is {
				return false
			}
			if lit, is := n.(*ast.BasicLit); is && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && begins.MatchString(s) && (strings.Contains(s, " ") || s == "begin") {
					out[set.Position(lit.Pos()).String()] = strings.Join(strings.Fields(s), " ")
				}
			}
			return true
		})
	}
	if len(out) < 60 {
		t.Fatalf("only %d statements were found", len(out))
	}
	return out
}

// spread lists the tables that have an owner, as the migrations draw them, with the
// column that says whose.
func spread(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	table := regexp.MustCompile(`(?is)create table (\w+) \((.*?)\n\)`)
	for _, m := range table.FindAllStringSubmatch(migrations(t), -1) {
		if slices.Contains(ofPeople, m[1]) {
			continue
		}
		column := "owner"
		if m[1] == "owner" {
			column = "id"
		}
		out[m[1]] = column
		first := regexp.MustCompile(`(?i)` + column + `\s+text[^,\n]*primary key|primary key \(` + column + `\b`)
		if !first.MatchString(m[2]) {
			t.Errorf("the key of %s does not begin with %s", m[1], column)
		}
		for _, u := range regexp.MustCompile(`(?i)unique \((\w+)`).FindAllStringSubmatch(m[2], -1) {
			if u[1] != column {
				t.Errorf("what is unique in %s does not begin with %s", m[1], column)
			}
		}
	}
	for _, m := range regexp.MustCompile(`(?i)create (?:unique )?index \w+ on (\w+) \((\w+)`).FindAllStringSubmatch(migrations(t), -1) {
		if column, is := out[m[1]]; is && m[2] != column {
			t.Errorf("an index of %s begins with %s", m[1], m[2])
		}
	}
	if len(out) < 12 {
		t.Fatalf("only %v", out)
	}
	return out
}

func migrations(t *testing.T) (all string) {
	t.Helper()
	files, _ := filepath.Glob("migrations/*.sql")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all += regexp.MustCompile(`--[^\n]*`).ReplaceAllString(string(b), "") + "\n"
	}
	return all
}

// TestStatementsAreForWhatSpeaksPostgresToo reads every statement and every migration:
// none has a word that the other engines do not take, and what is an owner's is asked
// for by the owner first, so that one node answers.
func TestStatementsAreForWhatSpeaksPostgresToo(t *testing.T) {
	if word := elsewhere.FindString(migrations(t)); word != "" {
		t.Errorf("a migration says %s", word)
	}
	owned := spread(t)
	names := regexp.MustCompile(`(?i)\b(from|join|update|into)\s+(?:only\s+)?(\w+)`)
	for at, sql := range statements(t) {
		if word := elsewhere.FindString(sql); word != "" {
			t.Errorf("%s: %s", at, word)
		}
		for _, m := range names.FindAllStringSubmatchIndex(sql, -1) {
			verb, table := strings.ToLower(sql[m[2]:m[3]]), sql[m[4]:m[5]]
			column, is := owned[table]
			if !is {
				continue
			}
			rest, _, _ := strings.Cut(sql[m[5]:], " union ")
			by := regexp.MustCompile(`\b` + column + ` = \$1\b`)
			switch verb {
			case "into":
				by = regexp.MustCompile(`^ \(` + column + `\b[^)]*\) (values \(|select )\$1\b`)
			case "join": // with what is asked for
				by = regexp.MustCompile(`^ \w+ on \w+\.owner = \w+\.owner\b`)
			}
			if !by.MatchString(rest) {
				t.Errorf("%s: %s %s is not asked for by $1:\n%s", at, verb, table, sql)
			}
		}
	}
}
