package plain

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"autoeval/store/work"
	"autoeval/tui/speech"
)

// chooseFile lists the folders and the files that wanted takes, from the folder the
// program was started in, until one is chosen by its number or a path is typed. It
// returns "" when the person goes back.
func (p *program) chooseFile(ctx context.Context, wanted func(name string) bool) (chosen string, err error) {
	if p.Files.None {
		return "", refusal(p.Text.Service.NoFiles)
	}
	dir, there := work.Locate("."), []string(nil)
	open := func(path string) (result, error) {
		if work.IsFolder(path) {
			dir = path
			return again, nil
		}
		chosen = path
		return left, nil
	}
	t := p.Text.Plain.Files
	err = p.turn(ctx, page{
		name: t.Choose, ask: t.ChooseAsk,
		rows: func(context.Context) ([]string, error) {
			there = nil
			p.Talk.Say(t.Folder, speech.Safe(dir))
			if up := filepath.Dir(dir); up != dir {
				there = append(there, up)
			}
			there = append(there, work.Complete(strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator), wanted)...)
			return p.fileRows(dir, there), nil
		},
		can: []can{{numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) { return open(there[n[0]]) }}},
		other: func(_ context.Context, typed string) (result, error) {
			path, err := p.fileAt(dir, typed)
			if err != nil {
				return looked, err
			}
			return open(path)
		},
	})
	return chosen, err
}

// fileRows names what is in a folder: the folder above, folders, files.
func (p *program) fileRows(dir string, there []string) []string {
	t := p.Text.Plain.Files
	out := make([]string, len(there))
	for i, path := range there {
		name := speech.Safe(filepath.Base(path))
		switch {
		case path == filepath.Dir(dir):
			out[i] = t.Above
		case strings.HasSuffix(path, string(filepath.Separator)):
			out[i] = fmt.Sprintf(t.FolderRow, name)
		default:
			out[i] = name
		}
	}
	return out
}

// fileAt returns the file that was typed: by a path, or by its name in the folder.
func (p *program) fileAt(dir, typed string) (string, error) {
	for _, path := range []string{filepath.Join(dir, typed), work.Locate(typed)} {
		if work.Exists(path) {
			return path, nil
		}
	}
	return "", refusal(fmt.Sprintf(p.Text.Plain.Files.NotThere, speech.Safe(typed)))
}
