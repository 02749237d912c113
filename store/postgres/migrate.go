package postgres

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // goose takes a database/sql
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Migrate brings a database up to date, as the role that owns the tables, and
// lets another role work with them: the one that the service runs as, "" if it is
// the same. Two at once wait for one another; what was interrupted goes on.
func Migrate(ctx context.Context, url, role string) error {
	if _, err := pgx.ParseConfig(url); err != nil {
		return fmt.Errorf("%w: %w", ErrURL, err)
	}
	db, err := sql.Open("pgx", url)
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	defer db.Close()
	p, err := provider(db)
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	if _, err := p.Up(ctx); err != nil {
		if passes(err) {
			err = &unreachable{err}
		}
		return fmt.Errorf("migrate: %w", explained(err))
	}
	if role == "" {
		return nil
	}
	return admit(ctx, url, role)
}

// admit lets a role work with the tables.
func admit(ctx context.Context, url, role string) error {
	c, err := pgx.Connect(ctx, url)
	if err != nil {
		return fmt.Errorf("migrate: %w", explained(err))
	}
	defer c.Close(ctx)
	name := pgx.Identifier{role}.Sanitize()
	_, err = c.PgConn().Exec(ctx, "grant usage on schema public to "+name+
		"; grant select, insert, update, delete on all tables in schema public to "+name+
		"; revoke insert, update, delete on goose_db_version from "+name).ReadAll()
	var said *pgconn.PgError
	if errors.As(err, &said) && said.Code == "42704" {
		return fmt.Errorf("migrate: let %s in: %w", role, ErrRole)
	}
	if err != nil {
		return fmt.Errorf("migrate: let %s in: %w", role, explained(err))
	}
	return nil
}

func provider(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, db, files, goose.WithSessionLocker(locker), goose.WithDisableGlobalRegistry(true))
}

// newestMigration returns the version of the schema that this program works with.
func newestMigration() (int64, error) {
	files, err := migrations.ReadDir("migrations")
	if err != nil || len(files) == 0 {
		return 0, fmt.Errorf("read migrations: %w", err)
	}
	return goose.NumericComponent(files[len(files)-1].Name())
}
