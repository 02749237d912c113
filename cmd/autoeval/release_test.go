package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// releaseFile is what the tests look at of .goreleaser.yaml.
type releaseFile struct {
	Version int      `yaml:"version"`
	Env     []string `yaml:"env"`
	Builds  []struct {
		Main         string   `yaml:"main"`
		Env          []string `yaml:"env"`
		GOOS         []string `yaml:"goos"`
		GOARCH       []string `yaml:"goarch"`
		Flags        []string `yaml:"flags"`
		ModTimestamp string   `yaml:"mod_timestamp"`
	} `yaml:"builds"`
	Archives []struct {
		Files []packed `yaml:"files"`
	} `yaml:"archives"`
	NFPMs []struct {
		Formats  []string `yaml:"formats"`
		Contents []packed `yaml:"contents"`
	} `yaml:"nfpms"`
}

// packed is a file that goes into an archive or a package.
type packed struct {
	Src string `yaml:"src"`
}

func readRelease(t *testing.T) releaseFile {
	t.Helper()
	data, err := os.ReadFile(atRoot(".goreleaser.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var r releaseFile
	if err := yaml.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func atRoot(name string) string { return filepath.Join("..", "..", filepath.FromSlash(name)) }

// A release is for every system the README names, and can be made again.
func TestAReleaseIsForEverySystemAndRepeatable(t *testing.T) {
	r := readRelease(t)
	if r.Version != 2 || len(r.Builds) != 2 || r.Builds[1].Main != "./cmd/autoeval-server" {
		t.Fatalf("version %d, %d builds", r.Version, len(r.Builds))
	}
	b := r.Builds[0]
	for _, want := range []struct{ have, need []string }{
		{b.GOOS, []string{"linux", "darwin", "windows", "freebsd"}},
		{b.GOARCH, []string{"amd64", "arm64"}},
		{b.Env, []string{"CGO_ENABLED=0"}},
		{b.Flags, []string{"-trimpath", "-buildvcs=false"}},
		{r.NFPMs[0].Formats, []string{"deb", "rpm", "apk", "archlinux"}},
	} {
		for _, n := range want.need {
			if !slices.Contains(want.have, n) {
				t.Errorf("no %s in %v", n, want.have)
			}
		}
	}
	if b.ModTimestamp != "{{ .CommitTimestamp }}" {
		t.Errorf("times of files are %q", b.ModTimestamp)
	}
}

// What goes into archives and packages is in the tree, or made for the release.
func TestWhatAReleaseHoldsIsThere(t *testing.T) {
	r := readRelease(t)
	files := r.Archives[0].Files
	for _, p := range r.NFPMs {
		files = append(files, p.Contents...)
	}
	for _, s := range files {
		if s.Src == "" || strings.HasPrefix(s.Src, ".release/") {
			continue
		}
		if _, err := os.Stat(atRoot(s.Src)); err != nil {
			t.Error(err)
		}
	}
}

// Whoever takes the project over sets where it lives in one place.
func TestTheReleaseNamesItsOwnerOnce(t *testing.T) {
	data, err := os.ReadFile(atRoot(".goreleaser.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, fact := range readRelease(t).Env {
		name, value, _ := strings.Cut(fact, "=")
		if name == "ABOUT" {
			continue
		}
		if !bytes.Contains(data, []byte(".Env."+name)) {
			t.Errorf("nothing uses %s", name)
		}
		if bytes.Contains(data, []byte("github.com/"+value)) || bytes.Contains(data, []byte("owner: "+value)) {
			t.Errorf("%s stands there as itself: %s", name, value)
		}
	}
}

// The workflows are YAML and name their actions by major version.
func TestWorkflowsPinTheirActions(t *testing.T) {
	files, err := filepath.Glob(atRoot(".github/workflows/*.yml"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var tree map[string]any
		if err := yaml.Unmarshal(data, &tree); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			_, action, ok := strings.Cut(line, "uses: ")
			if _, version, _ := strings.Cut(action, "@v"); ok && version == "" {
				t.Errorf("%s: %s names no version", name, action)
			}
		}
	}
}
