package cli

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

// Stream is the name of a file that means the standard output, or input.
const Stream = "-"

// Output is where a command writes a file.
type Output struct {
	To    string
	Force bool
}

func (o *Output) AddTo(c *Env, cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.To, "output", "o", "", c.Say.CLI.Flags.Output)
	cmd.Flags().BoolVar(&o.Force, "force", false, c.Say.CLI.Flags.Force)
}

// Missing says that a command needs to know where to write.
func (o Output) Missing(c *Env) error {
	if o.To == "" {
		return BadInput(c.Say.CLI.Exchange.OutputNeeded, "")
	}
	return nil
}

// Free fails when there is a file that would not be replaced: before anything
// else is done that cannot be taken back.
func (o Output) Free(c *Env) error {
	if o.To == Stream || vacant(o.To, o.Force) {
		return nil
	}
	if info, err := os.Stat(o.To); err == nil && info.IsDir() {
		return BadInput(fmt.Sprintf(c.Say.CLI.Exchange.Directory, Line(o.To)), "")
	}
	return &fs.PathError{Op: "write", Path: o.To, Err: fs.ErrExist}
}

// vacant says whether something may be written under that name: nothing is
// there, or something that is no file, or with force any file.
func vacant(path string, force bool) bool {
	if _, err := os.Lstat(path); err != nil {
		return true
	}
	info, err := os.Stat(path)
	switch {
	case err != nil: // a link to nowhere
		return force
	case info.IsDir():
		return false
	}
	return force || !info.Mode().IsRegular()
}

// Write puts what a command made there; into a device or a pipe, as it is.
func (o Output) Write(c *Env, data []byte) error {
	if info, err := os.Stat(o.To); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return AtPath(os.WriteFile(o.To, data, 0o600), o.To)
	}
	return c.DeliverTo(o.To, o.Force, func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
}

// ReadFile reads a file, or stdin for "-", of at most that many bytes; a longer
// one, and a directory, are bad input.
func (c *Env) ReadFile(path string, most int64) ([]byte, error) {
	from, err := c.OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	data, err := io.ReadAll(io.LimitReader(from, most+1))
	if err == nil && int64(len(data)) > most {
		err = BadInput(fmt.Sprintf(c.Say.CLI.Exchange.TooLong, Line(path), c.Say.Number(int(most>>10))), "")
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return data, nil
}

// OpenFile opens a file to read, or stdin for "-".
func (c *Env) OpenFile(path string) (io.ReadCloser, error) {
	if path == Stream {
		return io.NopCloser(c.In), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, BadInput(fmt.Sprintf(c.Say.CLI.Exchange.Directory, Line(path)), "")
	}
	return f, nil
}
