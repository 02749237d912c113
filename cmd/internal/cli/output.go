package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"autoeval/store/charset"
	"autoeval/store/disk"
)

// Stream is the name of a file that means the standard output, or input.
const Stream = "-"

// Output is where a command writes a file.
type Output struct {
	To    string
	Force bool
	Copy  bool // of the data, which may replace an earlier one
}

// AddTo declares the options -o and --force.
func (o *Output) AddTo(c *Env, cmd *cobra.Command) {
	o.AddAs(c, cmd, "output", "o", c.Say.CLI.Flags.Output)
}

// AddAs declares --force and, under another name, the option that says where.
func (o *Output) AddAs(c *Env, cmd *cobra.Command, name, short, about string) {
	cmd.Flags().StringVarP(&o.To, name, short, "", about)
	mark(cmd, name, fileKey, fileOut)
	o.AddForce(c, cmd)
	OnlyWith(cmd, "force", name)
}

// AddForce declares --force for a command whose FILE is the output.
func (o *Output) AddForce(c *Env, cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.Force, "force", false, c.Say.CLI.Flags.Force)
}

// Missing says that a command needs to know where to write.
func (o Output) Missing(c *Env) error {
	if o.To == "" {
		return BadInput(c.Say.CLI.Exchange.OutputNeeded, "")
	}
	return nil
}

// stream says whether the output is standard output.
func (o Output) stream() bool { return o.To == "" || o.To == Stream }

func (o Output) on(c *Env) disk.Output {
	g := c.Guard()
	if o.Copy {
		g.KeepWhat(isKey)
	}
	return disk.Output{Replace: o.Force, Guard: g}
}

// Free fails when writing there would: before anything else is done that cannot
// be taken back.
func (o Output) Free(c *Env) error {
	if o.stream() {
		return nil
	}
	if err := c.noFiles(o.To); err != nil {
		return err
	}
	return o.on(c).Free(o.To)
}

// Write puts what a command made there.
func (o Output) Write(ctx context.Context, c *Env, data []byte) error {
	return o.Stream(ctx, c, func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
}

// Stream has what a command makes written there: to a file whole or not at all,
// never over one that is there without --force, never over the program's own.
func (o Output) Stream(ctx context.Context, c *Env, write func(io.Writer) error) error {
	if o.stream() {
		return write(c.Raw.Out)
	}
	if err := c.noFiles(o.To); err != nil {
		return err
	}
	return disk.Write(ctx, o.To, o.on(c), write)
}

// Place has a finished file made beside the output and then moved there.
func (o Output) Place(ctx context.Context, c *Env, made func(temp string) error) error {
	if err := o.Free(c); err != nil {
		return err
	}
	temp, err := disk.Beside(o.To)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	if err := made(temp); err != nil {
		return err
	}
	return disk.Place(ctx, temp, o.To, o.on(c))
}

// Wrote says where a file is: to a program as {"file"}, to a person in that
// sentence. Of what went into a stream nothing is said.
func (c *Env) Wrote(to, format string, values ...any) error {
	switch {
	case to == "" || to == Stream:
		return nil
	case c.Options.JSON:
		return c.PrintJSON(struct {
			File string `json:"file"`
		}{to})
	}
	c.Note(format, values...)
	return nil
}

// Place returns where a file is, for a person: the whole path, whatever folder it was
// named from.
func Place(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return Line(path)
}

// ReadFile reads a file, or stdin for "-", of at most that many bytes; a longer
// one, and what is no file, are bad input.
func (c *Env) ReadFile(ctx context.Context, path string, most int64) ([]byte, error) {
	if path == Stream {
		return disk.ReadAll(ctx, io.NopCloser(c.In), path, most)
	}
	if err := c.noFiles(path); err != nil {
		return nil, err
	}
	return disk.Read(ctx, path, most)
}

// ReadText is ReadFile for text, however it is written; what is no text is bad
// input, by its line and byte.
func (c *Env) ReadText(ctx context.Context, path string, most int64) ([]byte, error) {
	data, err := c.ReadFile(ctx, path, most)
	if err != nil {
		return nil, err
	}
	text, err := charset.Text(data)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		return nil, BadInput(fmt.Sprintf(c.Say.CLI.Given.NoTextAt, Line(path), bad.Line, bad.Byte), c.Say.CLI.Given.NoTextHint)
	}
	return text, err
}

// OpenFile opens a file to read, or stdin for "-". Whoever reads it bounds what
// is read.
func (c *Env) OpenFile(ctx context.Context, path string) (io.ReadCloser, error) {
	if path == Stream {
		return io.NopCloser(c.In), nil
	}
	if err := c.noFiles(path); err != nil {
		return nil, err
	}
	return disk.Open(ctx, path)
}

// guardFault says why an output, or what was named as a file, is refused.
func (c *Env) guardFault(err error) *Problem {
	t := c.Say.CLI.Given
	var (
		own  *disk.Protected
		no   *disk.NotFile
		long *disk.TooLong
	)
	switch {
	case errors.As(err, &own) && own.Read:
		return &Problem{Code: ExitUsage, Text: fmt.Sprintf(t.SameFile, Line(own.Path)), Hint: t.OwnHint}
	case errors.As(err, &own):
		return &Problem{Code: ExitUsage, Text: fmt.Sprintf(t.OwnFile, Line(own.Path)), Hint: t.OwnHint}
	case errors.As(err, &no) && no.Kind == disk.Directory:
		return &Problem{Code: ExitUsage, Text: fmt.Sprintf(c.Say.CLI.Exchange.Directory, Line(no.Path))}
	case errors.As(err, &no):
		return &Problem{Code: ExitUsage, Text: fmt.Sprintf(t.NotFile, Line(no.Path), t.Kinds[int(no.Kind)])}
	case errors.As(err, &long):
		return &Problem{Code: ExitUsage, Text: fmt.Sprintf(c.Say.CLI.Exchange.TooLong, Line(long.Path), c.Say.Number(int(long.Most>>10)))}
	}
	return nil
}

// Alone refuses --json beside a file that goes to standard output and is no JSON
// itself: one of the two would be left out in silence.
func (o Output) Alone(c *Env) error {
	if c.Options.JSON && (o.To == "" || o.To == Stream) {
		return BadInput(c.Say.CLI.Given.StreamJSON, c.Say.CLI.Given.StreamJSONHint)
	}
	return nil
}
