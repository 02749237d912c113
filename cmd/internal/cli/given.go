package cli

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/store/charset"
	"autoeval/store/disk"
)

// What a command line gives is judged here, for every command, before the
// command sees it: an option or a word given empty is wrong usage and no option
// left out; text is text; the name of a file is one; an option that would be
// ignored is refused.

// Annotations of options, and of commands about their words.
const (
	fileKey   = "file"   // the name of a file: fileIn or fileOut
	emptyKey  = "empty"  // it may be given empty, which erases
	onlyKey   = "only"   // it means something only with the options named
	notKey    = "not"    // it contradicts the options named
	writesKey = "writes" // of a command: its FILE is one that it writes
	jsonKey   = "json"   // of a command: why it has no form for programs
)

const (
	fileIn  = "in"
	fileOut = "out"
	fileDir = "dir"
	fileOwn = "own" // the person's data
)

// InFile declares an option that names a file to read.
func InFile(cmd *cobra.Command, to *string, name, about string) {
	cmd.Flags().StringVar(to, name, "", about)
	mark(cmd, name, fileKey, fileIn)
}

// Erases says that these options may be given empty: that erases what is there.
func Erases(cmd *cobra.Command, names ...string) {
	for _, name := range names {
		mark(cmd, name, emptyKey, "yes")
	}
}

// OnlyWith says that an option means something only when one of the others is
// given: "csv", or "format=csv". Without it is wrong usage.
func OnlyWith(cmd *cobra.Command, name string, others ...string) {
	mark(cmd, name, onlyKey, others...)
}

// NotWith says that an option contradicts the others: with one of them it is
// wrong usage.
func NotWith(cmd *cobra.Command, name string, others ...string) {
	mark(cmd, name, notKey, others...)
}

// Writes says that the FILE of a command is one that it writes.
func Writes(cmd *cobra.Command) { annotate(cmd, writesKey, "yes") }

// NoJSON says that a command has no form for programs: --json is wrong usage.
func NoJSON(cmd *cobra.Command) { annotate(cmd, jsonKey, "no") }

// mark annotates an option of the command, which must have it.
func mark(cmd *cobra.Command, name, key string, values ...string) {
	if err := cmd.Flags().SetAnnotation(name, key, values); err != nil {
		panic(err)
	}
}

// given judges a command line and returns its words as they are meant, and the
// files that it reads.
func (c *Env) given(cmd *cobra.Command, args []string) (words, inputs []string, err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if err != nil {
			return
		}
		if err = c.optionGiven(cmd, f); err == nil && slices.Contains(f.Annotations[fileKey], fileIn) {
			inputs = append(inputs, f.Value.String())
		}
	})
	if err != nil {
		return nil, nil, err
	}
	if c.Options.JSON && cmd.Annotations[jsonKey] != "" {
		return nil, nil, c.wrongUse(cmd, fmt.Sprintf(c.Say.CLI.Given.NoJSON, cmd.CommandPath()))
	}
	for i, arg := range args {
		word := wordAt(cmd.Use, i)
		if blank(arg) {
			return nil, nil, c.wrongUse(cmd, fmt.Sprintf(c.Say.CLI.Given.EmptyWord, c.Arguments(word)))
		}
		kind := ""
		if isFile(word) {
			kind = fileIn
		}
		if arg, err = c.wordGiven(arg, kind); err != nil {
			return nil, nil, err
		}
		if words = append(words, arg); isFile(word) && cmd.Annotations[writesKey] == "" {
			inputs = append(inputs, arg)
		}
	}
	return words, inputs, nil
}

func (c *Env) wrongUse(cmd *cobra.Command, text string) error {
	return BadInput(text, fmt.Sprintf(c.Say.CLI.Wrong.SeeHelp, cmd.CommandPath()))
}

// optionGiven judges one option and puts it right.
func (c *Env) optionGiven(cmd *cobra.Command, f *pflag.Flag) error {
	t := c.Say.CLI.Given
	if emptyValue(f.Value) && f.Annotations[emptyKey] == nil {
		return c.wrongUse(cmd, fmt.Sprintf(t.EmptyOption, f.Name))
	}
	if others := f.Annotations[onlyKey]; others != nil && !slices.ContainsFunc(others, func(o string) bool { return isGiven(cmd, o) }) {
		return c.wrongUse(cmd, fmt.Sprintf(t.OnlyWith, f.Name, "--"+strings.Join(others, ", --")))
	}
	for _, other := range f.Annotations[notKey] {
		if isGiven(cmd, other) {
			return c.wrongUse(cmd, fmt.Sprintf(t.NotWith, f.Name, "--"+other))
		}
	}
	if belowOne(f.Value) {
		return c.wrongUse(cmd, fmt.Sprintf(c.Say.CLI.Wrong.FlagValue, Line(f.Value.String()), f.Name))
	}
	file := strings.Join(f.Annotations[fileKey], "")
	if many, ok := f.Value.(pflag.SliceValue); ok {
		values := slices.Clone(many.GetSlice())
		for i, v := range values {
			right, err := c.wordGiven(v, file)
			if err != nil {
				return err
			}
			values[i] = right
		}
		return many.Replace(values)
	}
	right, err := c.wordGiven(f.Value.String(), file)
	if err == nil && right != f.Value.String() {
		err = f.Value.Set(right)
	}
	return err
}

// belowOne says whether an option counts something, of which nought or less makes
// no sense, or waits for less than no time.
func belowOne(v pflag.Value) bool {
	s := v.String()
	return v.Type() == "int" && (s == "0" || strings.HasPrefix(s, "-")) || v.Type() == "duration" && strings.HasPrefix(s, "-")
}

// emptyValue says whether an option was given nothing, or nothing among others.
func emptyValue(v pflag.Value) bool {
	if many, ok := v.(pflag.SliceValue); ok {
		all := many.GetSlice()
		return len(all) == 0 || slices.ContainsFunc(all, blank)
	}
	return blank(v.String())
}

// blank says whether nobody sees anything of a word: blanks, marks without a
// width and byte order marks are no more than nothing.
func blank(word string) bool {
	return strings.TrimFunc(word, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError }) == ""
}

// isGiven says whether "name", or "name=value", is what a command was given.
func isGiven(cmd *cobra.Command, option string) bool {
	name, value, exact := strings.Cut(option, "=")
	f := cmd.Flags().Lookup(name)
	if f == nil {
		return false
	}
	if exact {
		return f.Value.String() == value
	}
	return f.Changed && f.Value.String() != "false"
}

// wordGiven returns a word as it is meant: the name of a file of that kind, or text.
func (c *Env) wordGiven(word, file string) (string, error) {
	if file != "" {
		if err := c.noFiles(word); err != nil {
			return "", err
		}
		path, err := c.Path(word)
		if err == nil && file != fileDir {
			err = noFolder(path)
		}
		return path, err
	}
	text, err := charset.String(word)
	if err != nil {
		return "", BadInput(fmt.Sprintf(c.Say.CLI.Given.NoText, Line(word)), "")
	}
	return text, nil
}

// typedText returns a line that was typed, or came by a pipe, as text: an accent that
// is not UTF-8 would be lost for good.
func typedText(line string) string {
	if text, err := charset.String(line); err == nil {
		return text
	}
	return charset.Mixed(line)
}

var address = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+://`) })

// Path returns the path of a file as a person names it: ~ is their home, also
// where no shell saw to it, and file:// comes off. Another address is wrong
// usage: nothing is fetched. What bears that very name is itself.
func (c *Env) Path(typed string) (string, error) {
	if typed == Stream || !strings.HasPrefix(typed, "~") && !address().MatchString(typed) {
		return typed, nil
	}
	if _, err := os.Lstat(typed); err == nil {
		return typed, nil
	}
	if u, err := url.Parse(typed); err == nil && u.Scheme == "file" && u.Path != "" {
		return filepath.FromSlash(u.Path), nil
	}
	if address().MatchString(typed) {
		return "", BadInput(fmt.Sprintf(c.Say.CLI.Given.Address, Line(typed)), c.Say.CLI.Given.AddressHint)
	}
	return disk.Home(typed, c.Getenv), nil
}

// noFolder refuses a name that only a folder can have, where there is none: a file
// would be made under another.
func noFolder(path string) error {
	if path == "" || !os.IsPathSeparator(path[len(path)-1]) {
		return nil
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil // whoever wants a file says so
	}
	return &disk.NotFile{Path: path, Kind: disk.Directory}
}

// wordAt returns the word of a Use line that names the argument at a place; the last
// one may stand for many.
func wordAt(use string, i int) string {
	words := strings.Fields(use)[1:]
	switch {
	case len(words) == 0:
		return ""
	case i >= len(words):
		i = len(words) - 1
	}
	return words[i]
}

func isFile(word string) bool { return strings.HasPrefix(strings.Trim(word, "[]."), "FILE") }
