package intake

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"autoeval/store"
)

// register is how long the export is that is read, in MiB. The register's own has
// some 560, 65 of them in its zip:
//
//	go test ./store/intake -run Register -register 560
var register = flag.Int("register", 24, "length of an export in MiB")

// mostMemory is what a program that reads an export may take in all, in MiB.
const mostMemory = 64

// export writes an export of about that many bytes.
func export(w io.Writer, size int) error {
	text, err := os.ReadFile(filepath.Join("..", "rncp", "testdata", "export.xml"))
	if err != nil {
		return err
	}
	from, to := bytes.Index(text, []byte("<FICHE>")), bytes.Index(text, []byte("</FICHE>"))+len("</FICHE>")
	partner := "<PARTENAIRE><NOM_PARTENAIRE>ÉCOLE</NOM_PARTENAIRE><SIRET_PARTENAIRE>%014d</SIRET_PARTENAIRE></PARTENAIRE>\n"
	_, err = w.Write(text[:from])
	for n := 0; size > 0 && err == nil; n++ {
		var b strings.Builder
		for i := range 150 {
			fmt.Fprintf(&b, partner, n*1009+i*97)
		}
		sheet := strings.Replace(string(text[from:to]), "<ACTIF>", "<PARTENAIRES>"+b.String()+"</PARTENAIRES><ACTIF>", 1)
		sheet = strings.Replace(sheet, "RNCP9000", fmt.Sprintf("RNCP%d", n), 1)
		size -= len(sheet)
		_, err = io.WriteString(w, sheet)
	}
	if err == nil {
		_, err = io.WriteString(w, "</FICHES>")
	}
	return err
}

func written(t *testing.T, name string, write func(io.Writer) error) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// A register of any length is read in little memory, plain, zipped or compressed by
// gzip, and how far the reading is rises to all of it.
func TestALongRegisterIsReadInLittleMemoryAndSaysHowFar(t *testing.T) {
	size := *register << 20
	for name, write := range map[string]func(io.Writer) error{
		"export.xml": func(w io.Writer) error { return export(w, size) },
		"export.zip": func(w io.Writer) error {
			z := zip.NewWriter(w)
			m, err := z.Create("export-fiches.xml")
			if err != nil {
				return err
			}
			return errors.Join(export(m, size), z.Close())
		},
		"export.xml.gz": func(w io.Writer) error {
			z := gzip.NewWriter(w)
			return errors.Join(export(z, size), z.Close())
		},
	} {
		path := written(t, name, write)
		out, err := reader(t, path).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		said := strings.Fields(string(out))
		peak, _ := strconv.Atoi(said[0])
		steps, _ := strconv.Atoi(said[1])
		t.Logf("%s: %d MiB, %d steps", name, peak, steps)
		if peak > mostMemory {
			t.Errorf("%s: %d MiB of memory", name, peak)
		}
		if steps < 10 {
			t.Errorf("%s: how far the reading is was told %d times", name, steps)
		}
	}
}

// reader is a program that reads the register at a path.
func reader(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe, "-test.run", "^TestReaderOfARegister$")
	cmd.Env = append(os.Environ(), "REGISTER_TO_READ="+path)
	return cmd
}

// TestReaderOfARegister is that program: it says how much memory it took and in how
// many steps it told how far it was.
func TestReaderOfARegister(t *testing.T) {
	path := os.Getenv("REGISTER_TO_READ")
	if path == "" {
		t.Skip("the program that the test above starts")
	}
	var steps, last, percent int64
	told := func(done, whole int64) {
		if done < last || done > whole || whole == 0 {
			fmt.Printf("%d of %d after %d\n", done, whole, last)
			os.Exit(1)
		}
		if last = done; done*100/whole > percent {
			percent = done * 100 / whole
			steps++
		}
	}
	if _, err := Titles(t.Context(), path, "no such title", 10, told); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	found := percent
	last, percent = 0, 0
	if _, err := Sheet(t.Context(), path, "RS1", told); !errors.Is(err, store.ErrNotFound) || percent != 100 || found != 100 {
		fmt.Println(err, percent, found)
		os.Exit(1)
	}
	fmt.Println(peak(), steps)
	os.Exit(0)
}

// peak returns the most memory that the program had, in MiB; 0 where that is not told.
func peak() int {
	data, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(data), "VmHWM:")
	kb, _ := strconv.Atoi(strings.Fields(after + " 0")[0])
	return kb >> 10
}
