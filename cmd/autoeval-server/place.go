package main

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/store/bolt"
	"autoeval/store/disk"
	"autoeval/store/postgres"
	"autoeval/store/school"
	"autoeval/store/school/filed"
)

// place is where a school is kept: in a folder, or in a database, and then the
// folder has the service's own keys alone.
type place struct {
	data, database string
	begins         bool     // the command may begin a school in an empty folder
	count          *metrics // of what the database does, nil if nobody counts
}

// databaseVariable names the database where no option does, so that a password is
// not among the words of a command line, which everybody on a machine can read.
const databaseVariable = "AUTOEVAL_DATABASE"

// addTo declares the options that say where.
func (p *place) addTo(c *cli.Env, cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.data, "data", "", c.Say.Server.Data)
	cmd.Flags().StringVar(&p.database, "database", "", c.Say.Server.Database)
}

// address returns where the database is, "" if the school is in a folder. A folder
// that was named is meant, whatever the environment says.
func (p *place) address(c *cli.Env) string {
	if p.database == "" && p.data == "" {
		return c.Getenv(databaseVariable)
	}
	return p.database
}

// open opens the school.
func (p *place) open(ctx context.Context, c *cli.Env) (school.School, error) {
	if url := p.address(c); url != "" {
		o := postgres.Options{}
		if p.count != nil {
			o.Retried = func() { p.count.add("store_retries_total", 1) }
			o.Kept = func(d time.Duration) { p.count.took("store_write_seconds", d) }
			o.Unsure = func() { p.count.add("store_unsure_total", 1) }
		}
		db, err := postgres.Open(ctx, url, o)
		if err != nil {
			return nil, err
		}
		return db.School(), nil
	}
	if p.data == "" {
		return nil, cli.BadInput(c.Say.Server.DataNeeded, c.Say.Server.DataNeededHint)
	}
	if err := p.there(c); err != nil {
		return nil, err
	}
	return filed.Open(p.data, filed.Options{Store: bolt.Options{Shipped: library.Shipped}})
}

// there refuses a folder that does not exist, and for what begins no school one in which
// there is none: a name that was mistyped would become an empty school.
func (p *place) there(c *cli.Env) error {
	t := c.Say.Server
	if _, err := os.Stat(p.data); errors.Is(err, fs.ErrNotExist) {
		return cli.NotFound(fmt.Sprintf(c.Say.CLI.Wrong.NoFolder, cli.Line(p.data)), t.NoFolderHint)
	}
	if is, err := filed.Is(p.data); is || p.begins || err != nil {
		return err
	}
	return cli.NotFound(fmt.Sprintf(t.NoSchool, cli.Line(p.data)), t.NoFolderHint)
}

// own returns where a key of the service lies: where it is said, else in the folder.
func (p *place) own(said, name string, missing error) (string, error) {
	switch {
	case said != "":
		return said, nil
	case p.data == "":
		return "", missing
	}
	return filepath.Join(p.data, name), nil
}

// with opens the school for a command, and closes it.
func (p *place) with(ctx context.Context, c *cli.Env, do func(school.School) error) error {
	s, err := p.open(ctx, c)
	if err != nil {
		return err
	}
	err = do(s)
	return errors.Join(err, s.Close())
}

// secret returns the service's own, which opens the keys of people; it is made
// where there is none.
func secret(path string) (*school.Seal, error) {
	line, err := kept(path, func() ([]byte, error) {
		_, line, err := school.NewSeal()
		return []byte(line + "\n"), err
	})
	if err != nil {
		return nil, err
	}
	return school.ParseSeal(strings.TrimSpace(string(line)))
}

// hostKey returns the key that the service is known by; it is made where there is
// none.
func hostKey(path string) (ssh.Signer, error) {
	pemBytes, err := kept(path, func() ([]byte, error) {
		_, key, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			return nil, err
		}
		block, err := ssh.MarshalPrivateKey(key, "autoeval-server")
		if err != nil {
			return nil, err
		}
		return pem.EncodeToMemory(block), nil
	})
	if err != nil {
		return nil, err
	}
	signer, err := ssh.ParsePrivateKey(pemBytes)
	if err != nil {
		return nil, fmt.Errorf("read host key %s: %w", path, err)
	}
	return signer, nil
}

// kept reads a secret file, made with its own folder alone where it is missing.
func kept(path string, made func() ([]byte, error)) ([]byte, error) {
	const most = 64 << 10
	data, err := disk.Read(context.Background(), path, most)
	if !errors.Is(err, fs.ErrNotExist) {
		return data, err
	}
	if data, err = made(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	err = disk.Write(context.Background(), path, disk.Output{}, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if errors.Is(err, fs.ErrExist) { // another process was first
		return disk.Read(context.Background(), path, most)
	}
	return data, err
}
