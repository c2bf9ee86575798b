"""CSV in and out, for lists that desks exchange (claims.sheets)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV
from import_export.resources import ModelResource
from import_export.results import Result
from import_export.tmp_storages import CacheStorage
from tablib import Dataset, InvalidDimensions
from unfold.contrib.import_export.forms import ImportForm

from claims.admin.base import ForAdmins, is_admin
from claims.sheets import delimiter_of, disarm, rearm

#: Each row costs two lookups, twice: more would keep a person waiting longer than a page may take.
MAX_ROWS = 2000


def _cells(dataset: Dataset, change: Any) -> Dataset:
    changed = Dataset(headers=dataset.headers)
    for row in dataset:
        changed.append([change("" if cell is None else str(cell)) for cell in row])
    return changed


class Sheet(CSV):
    """CSV as spreadsheets write it (commas or semicolons, with or without a byte order mark) and open it safely."""

    def create_dataset(self, in_stream: str | bytes | None, **kwargs: Any) -> Dataset:
        """Raises ValidationError, saying what is wrong with the file as a whole; None is an upload that expired."""
        if in_stream is None:
            raise ValidationError(_("The upload is no longer here: it was imported already, or kept for too long."))
        text = in_stream.decode("utf-8-sig") if isinstance(in_stream, bytes) else in_stream
        dataset = super().create_dataset(text, delimiter=delimiter_of(text), **kwargs)
        if "name" not in (dataset.headers or []):
            raise ValidationError(_("The first line must hold the names of the columns, one of them “name”."))
        if len(dataset) > MAX_ROWS:
            raise ValidationError(_("A file may hold %(limit)s rows at most. Split it."), params={"limit": MAX_ROWS})
        return _cells(dataset, rearm)

    def export_data(self, dataset: Dataset, **kwargs: Any) -> str:
        """With a byte order mark, without which some spreadsheets take UTF-8 for something else."""
        return "\ufeff" + super().export_data(_cells(dataset, disarm), **kwargs)


class NamedForm(forms.ModelForm):
    """A row whose name is its key, in any case."""

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        same = self._meta.model.objects.filter(name__iexact=name).exclude(pk=self.instance.pk)
        if same.exists():
            raise ValidationError(_("There is one of this name already."))
        return name


class NamedResource(ModelResource):
    """Rows are matched by name, in any case: a known name is updated, a new one added, none deleted."""

    class Meta:
        import_id_fields = ("name",)
        clean_model_instances = True
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    def before_import_row(self, row: dict[str, str], **kwargs: Any) -> None:
        row["name"] = " ".join(row["name"].split())

    def get_instance(self, instance_loader: Any, row: dict[str, str]) -> Model | None:
        return self._meta.model.objects.filter(name__iexact=row["name"]).first()

    def after_import(self, dataset: Dataset, result: Result, **kwargs: Any) -> None:
        """Not the setting back of sequences that stands here otherwise: no ids come in, and the role may not do it."""


class SpreadsheetAdmin(ImportExportMixin, ForAdmins):
    form = NamedForm
    import_form_class = ImportForm
    import_template_name = "admin/desk_import.html"
    import_error_display = ("message", "row")
    formats = [Sheet]
    import_formats = [Sheet]
    export_formats = [Sheet]
    skip_export_form = True
    # The preview and the import may run in two processes.
    tmp_storage_class = CacheStorage

    def has_import_permission(self, request: HttpRequest) -> bool:
        return is_admin(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return is_admin(request)

    def get_import_data_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """All rows or none."""
        return super().get_import_data_kwargs(**kwargs) | {"rollback_on_validation_errors": True}

    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().process_import(request, **kwargs)
        except ValidationError as problem:
            return self._back(request, problem.messages)

    def process_result(self, result: Result, request: HttpRequest) -> HttpResponseBase:
        """The rows were right in the preview; what is stored may have changed since."""
        if result.has_errors() or result.has_validation_errors():
            return self._back(
                request, [str(_("Nothing was imported: what is stored has changed. Make a new preview."))]
            )
        return super().process_result(result, request)

    def _back(self, request: HttpRequest, problems: Iterable[str]) -> HttpResponseBase:
        for problem in problems:
            messages.error(request, problem)
        return redirect("admin:{}_{}_import".format(*self.get_model_info()))

    def add_data_read_fail_error_to_form(self, form: forms.Form, problem: Exception) -> None:
        """What is wrong with the file, and what to do."""
        if isinstance(problem, ValidationError):
            form.add_error("import_file", problem)
        elif isinstance(problem, UnicodeError):
            form.add_error("import_file", _("The file is not in UTF-8. Save it as “CSV UTF-8” and try again."))
        elif isinstance(problem, InvalidDimensions):
            form.add_error("import_file", _("A row has more cells than the first line has names of columns."))
        else:
            form.add_error("import_file", _("The file could not be read. Save it as “CSV UTF-8” and try again."))
