package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

// stream is the name of a file that means the standard output, or input.
const stream = "-"

// output is where a command writes a file.
type output struct {
	to    string
	force bool
}

func (o *output) addTo(c *cli, cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.to, "output", "o", "", c.say.CLI.Flags.Output)
	cmd.Flags().BoolVar(&o.force, "force", false, c.say.CLI.Flags.Force)
}

// missing says that a command needs to know where to write.
func (o output) missing(c *cli) error {
	if o.to == "" {
		return badInput(c.say.CLI.Exchange.OutputNeeded, "")
	}
	return nil
}

// free fails when there is a file that would not be replaced: before anything
// else is done that cannot be taken back.
func (o output) free(c *cli) error {
	if o.to == stream || vacant(o.to, o.force) {
		return nil
	}
	if info, err := os.Stat(o.to); err == nil && info.IsDir() {
		return badInput(fmt.Sprintf(c.say.CLI.Exchange.Directory, line(o.to)), "")
	}
	return &fs.PathError{Op: "write", Path: o.to, Err: fs.ErrExist}
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

// write puts what a command made there; into a device or a pipe, as it is.
func (o output) write(c *cli, data []byte) error {
	if info, err := os.Stat(o.to); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return atPath(os.WriteFile(o.to, data, 0o600), o.to)
	}
	return c.deliverTo(o.to, o.force, func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
}

// readFile reads a file, or stdin for "-", of at most that many bytes; a longer
// one, and a directory, are bad input.
func (c *cli) readFile(path string, most int64) ([]byte, error) {
	from, err := c.openFile(path)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	data, err := io.ReadAll(io.LimitReader(from, most+1))
	if err == nil && int64(len(data)) > most {
		err = badInput(fmt.Sprintf(c.say.CLI.Exchange.TooLong, line(path), c.say.Number(int(most>>10))), "")
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return data, nil
}

// openFile opens a file to read, or stdin for "-".
func (c *cli) openFile(path string) (io.ReadCloser, error) {
	if path == stream {
		return io.NopCloser(c.In), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, badInput(fmt.Sprintf(c.say.CLI.Exchange.Directory, line(path)), "")
	}
	return f, nil
}
