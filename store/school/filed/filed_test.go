package filed_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/school"
	"autoeval/store/school/filed"
	"autoeval/store/school/ledger"
	"autoeval/store/school/schooltest"
)

func open(t *testing.T, dir string) *ledger.School {
	t.Helper()
	s, err := filed.Open(dir, filed.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestFiled(t *testing.T) {
	schooltest.Run(t, func(t *testing.T) school.School { return open(t, t.TempDir()) })
}

func TestAFolderIsOneProcessesAndOutlivesIt(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "école")
	s := open(t, dir)
	if err := s.SaveAccounts(t.Context(), []school.Account{{ID: "L1", Name: "Léa", Active: true}}); err != nil {
		t.Fatal(err)
	}
	st, err := s.Open(t.Context(), "L1", school.Own("L1"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := st.SaveProfile(t.Context(), model.Profile{Name: "Léa"}); err != nil {
		t.Fatal(err)
	}
	if _, err := filed.Open(dir, filed.Options{}); !errors.Is(err, store.ErrInUse) {
		t.Errorf("a second process: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, filepath.Join(dir, "school.db"), filepath.Join(dir, "stores")} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	s = open(t, dir)
	defer s.Close()
	st, err = s.Open(t.Context(), "L1", school.Own("L1"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if p, err := st.Profile(t.Context()); err != nil || p.Name != "Léa" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestErasingRemovesTheFile(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	defer s.Close()
	if err := s.SaveAccounts(t.Context(), []school.Account{{ID: "L1", Active: true}}); err != nil {
		t.Fatal(err)
	}
	st, err := s.Open(t.Context(), "L1", school.Own("L1"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Erase(t.Context(), "L1", time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(filepath.Join(dir, "stores")); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	if _, err := st.Profile(t.Context()); !errors.Is(err, store.ErrClosed) {
		t.Errorf("who had it open: %v", err)
	}
}
