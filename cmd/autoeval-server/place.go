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

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/store/bolt"
	"autoeval/store/disk"
	"autoeval/store/school"
	"autoeval/store/school/filed"
)

// place is where a school is kept.
type place struct{ data string }

// addTo declares the options that say where.
func (p *place) addTo(c *cli.Env, cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.data, "data", "", c.Say.Server.Data)
}

// open opens the school.
func (p *place) open(c *cli.Env) (school.School, error) {
	if p.data == "" {
		return nil, cli.BadInput(c.Say.Server.DataNeeded, "")
	}
	return filed.Open(p.data, filed.Options{Store: bolt.Options{Shipped: library.Shipped}})
}

// with opens the school for a command, and closes it.
func (p *place) with(c *cli.Env, do func(school.School) error) error {
	s, err := p.open(c)
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
