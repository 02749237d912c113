package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/assets/text"
	"autoeval/store/disk"
)

func NewMan(c *Env, root *cobra.Command) *cobra.Command {
	t := c.Say.CLI.Topics
	var dir string
	cmd := c.Leaf("man", t.Man, func(ctx context.Context, c *Env, _ []string) error {
		if dir == "" {
			_, err := io.WriteString(c.Out, c.ManPage(root))
			return err
		}
		return c.manPages(ctx, root, dir)
	})
	cmd.Flags().StringVar(&dir, "dir", "", t.Dir)
	mark(cmd, "dir", fileKey, fileDir)
	NoJSON(cmd)
	return cmd
}

// manPages writes a page per command and topic into a directory.
func (c *Env) manPages(ctx context.Context, root *cobra.Command, dir string) error {
	if err := c.Guard().Check(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	pages := map[string]string{}
	var add func(*cobra.Command)
	add = func(cmd *cobra.Command) {
		pages[manName(cmd)+".1"] = c.ManPage(cmd)
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				add(sub)
			}
		}
	}
	add(root)
	for _, t := range c.Topics() {
		pages["autoeval-"+t.Name+".7"] = c.manHead("autoeval-"+t.Name, "7") + c.manSection(c.Say.CLI.Topics.Name, "autoeval\\-"+t.Name+` \- `+roff(t.Page.Short)+"\n") +
			c.manSection(c.Say.CLI.Topics.Description, manText(t.Page.Long))
	}
	for name, page := range pages {
		if err := c.keepPage(ctx, filepath.Join(dir, name), page); err != nil {
			return err
		}
	}
	c.Note(c.Say.CLI.Topics.Written, len(pages), Line(dir))
	return nil
}

// keepPage writes one page, which everyone may read.
func (c *Env) keepPage(ctx context.Context, path, page string) error {
	err := disk.Write(ctx, path, disk.Output{Replace: true, Guard: c.Guard()}, func(w io.Writer) error {
		_, err := io.WriteString(w, page)
		return err
	})
	if err != nil {
		return err
	}
	return disk.HidePath(path, 0o644)
}

func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// ManPage returns one command's page. cobra's own generator speaks English only.
func (c *Env) ManPage(cmd *cobra.Command) string {
	t, f := c.Say.CLI.Topics, c.Say.CLI.Frame
	var b strings.Builder
	b.WriteString(c.manHead(manName(cmd), "1"))
	b.WriteString(c.manSection(t.Name, roff(manName(cmd))+` \- `+roff(cmd.Short)+"\n"))
	b.WriteString(c.manSection(t.Synopsis, `\fB`+roff(c.useLine(cmd))+"\\fR\n"))
	b.WriteString(c.manSection(t.Description, manText(cmd.Long)))
	b.WriteString(c.manFlags(f.Options, cmd.LocalNonPersistentFlags()))
	if !cmd.HasParent() {
		b.WriteString(c.manFlags(f.Global, cmd.PersistentFlags()))
	}
	if cmd.Example != "" {
		b.WriteString(c.manSection(f.Examples, ".nf\n"+roff(cmd.Example)+"\n.fi\n"))
	}
	if !cmd.HasParent() {
		b.WriteString(c.manSurroundings())
	}
	b.WriteString(c.manSeeAlso(cmd))
	return b.String()
}

func (c *Env) manHead(name, section string) string {
	return fmt.Sprintf(".TH \"%s\" \"%s\" \"%s\" \"autoeval %s\"\n.nh\n.ad l\n", strings.ToUpper(roff(name)), section, c.manDate().Format(DayForm), roff(ReadBuild().Version))
}

// manDate is that of SOURCE_DATE_EPOCH, so that a build can be made again.
func (c *Env) manDate() time.Time {
	if n, err := strconv.ParseInt(c.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(n, 0).UTC()
	}
	return c.Now()
}

func (c *Env) manSection(name, body string) string {
	return ".SH " + strings.ToUpper(roff(name)) + "\n" + body
}

func (c *Env) manFlags(name string, flags *pflag.FlagSet) string {
	body := ""
	flags.VisitAll(func(f *pflag.Flag) {
		value, about := pflag.UnquoteUsage(f)
		term := `\fB` + roff("--"+f.Name) + `\fR`
		if f.Shorthand != "" {
			term = `\fB` + roff("-"+f.Shorthand) + `\fR, ` + term
		}
		if f.Value.Type() != "bool" {
			term += ` \fI` + roff(value) + `\fR`
		}
		body += ".TP\n" + term + "\n" + roff(about) + "\n"
	})
	if body == "" {
		return ""
	}
	return c.manSection(name, body)
}

// manSurroundings returns what the first page says of the program as a whole: how it
// ends, what it reads of its environment, where the data are.
func (c *Env) manSurroundings() string {
	m := c.Say.CLI.Man
	status := make([]text.Variable, len(m.Statuses))
	for code, about := range m.Statuses {
		status[code] = text.Variable{Name: strconv.Itoa(code), About: about}
	}
	return c.manSection(m.Status, manTerms(status)) + c.manSection(m.Environment, manTerms(m.Variables)) + c.manSection(m.Files, manTerms(m.Places))
}

func manTerms(terms []text.Variable) string {
	body := ""
	for _, t := range terms {
		body += ".TP\n\\fB" + roff(t.Name) + "\\fR\n" + roff(t.About) + "\n"
	}
	return body
}

func (c *Env) manSeeAlso(cmd *cobra.Command) string {
	var names []string
	if cmd.HasParent() {
		names = append(names, manName(cmd.Parent())+"(1)", "autoeval-options(7)")
	} else {
		for _, t := range c.Topics() {
			names = append(names, "autoeval-"+t.Name+"(7)")
		}
	}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, manName(sub)+"(1)")
		}
	}
	return c.manSection(c.Say.CLI.Topics.SeeAlso, roff(strings.Join(names, ", "))+"\n")
}

// manText sets a page of help: indented lines keep their layout.
func manText(s string) string {
	var b strings.Builder
	laid := false
	for _, l := range strings.Split(s, "\n") {
		if indented := strings.HasPrefix(l, " "); indented != laid {
			laid = indented
			b.WriteString(map[bool]string{true: ".nf\n", false: ".fi\n"}[laid])
		}
		if l == "" {
			b.WriteString(".PP\n")
			continue
		}
		b.WriteString(roff(l) + "\n")
	}
	if laid {
		b.WriteString(".fi\n")
	}
	return b.String()
}

// roff makes a text harmless to the typesetter.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\u00a0", `\ `, "\u202f", `\ `).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
