# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of LlamaCloud Extraction."""

from datetime import datetime
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    TypeAlias,
)

from pydantic import Field
from typing_extensions import TypeAliasType

from llama_extraction._runtime.deprecated_field import UNSET, Deprecated
from llama_extraction._runtime.model import Model
from llama_extraction._runtime.open_enum import StrEnum


class DocumentChunkMode(StrEnum):
    """The mode to use for chunking the document."""

    PAGE: Final = "PAGE"
    SECTION: Final = "SECTION"


if TYPE_CHECKING:
    DocumentChunkModeValue: TypeAlias = Literal["PAGE", "SECTION"]
else:
    DocumentChunkModeValue = DocumentChunkMode


class ExtractModels(StrEnum):
    """Extract model options."""

    OPENAI_GPT_4_1: Final = "openai-gpt-4-1"
    OPENAI_GPT_4_1_MINI: Final = "openai-gpt-4-1-mini"
    OPENAI_GPT_4_1_NANO: Final = "openai-gpt-4-1-nano"
    OPENAI_GPT_5: Final = "openai-gpt-5"
    OPENAI_GPT_5_MINI: Final = "openai-gpt-5-mini"
    GEMINI_2_0_FLASH: Final = "gemini-2.0-flash"
    GEMINI_2_5_FLASH: Final = "gemini-2.5-flash"
    GEMINI_2_5_FLASH_LITE: Final = "gemini-2.5-flash-lite"
    GEMINI_2_5_PRO: Final = "gemini-2.5-pro"
    OPENAI_GPT_4O: Final = "openai-gpt-4o"
    OPENAI_GPT_4O_MINI: Final = "openai-gpt-4o-mini"


if TYPE_CHECKING:
    ExtractModelsValue: TypeAlias = Literal[
        "openai-gpt-4-1",
        "openai-gpt-4-1-mini",
        "openai-gpt-4-1-nano",
        "openai-gpt-5",
        "openai-gpt-5-mini",
        "gemini-2.0-flash",
        "gemini-2.5-flash",
        "gemini-2.5-flash-lite",
        "gemini-2.5-pro",
        "openai-gpt-4o",
        "openai-gpt-4o-mini",
    ]
else:
    ExtractModelsValue = ExtractModels


class ExtractMode(StrEnum):
    """How much effort an extraction takes."""

    FAST: Final = "FAST"
    BALANCED: Final = "BALANCED"
    PREMIUM: Final = "PREMIUM"
    MULTIMODAL: Final = "MULTIMODAL"


if TYPE_CHECKING:
    ExtractModeValue: TypeAlias = Literal["FAST", "BALANCED", "PREMIUM", "MULTIMODAL"]
else:
    ExtractModeValue = ExtractMode


class ExtractTarget(StrEnum):
    """What one extracted record stands for."""

    PER_DOC: Final = "PER_DOC"
    PER_PAGE: Final = "PER_PAGE"
    PER_TABLE_ROW: Final = "PER_TABLE_ROW"


if TYPE_CHECKING:
    ExtractTargetValue: TypeAlias = Literal["PER_DOC", "PER_PAGE", "PER_TABLE_ROW"]
else:
    ExtractTargetValue = ExtractTarget


class PublicModelName(StrEnum):
    """Public model names."""

    OPENAI_GPT_4O: Final = "openai-gpt-4o"
    OPENAI_GPT_4O_MINI: Final = "openai-gpt-4o-mini"
    OPENAI_GPT_4_1: Final = "openai-gpt-4-1"
    OPENAI_GPT_4_1_MINI: Final = "openai-gpt-4-1-mini"
    OPENAI_GPT_4_1_NANO: Final = "openai-gpt-4-1-nano"
    OPENAI_GPT_5: Final = "openai-gpt-5"
    OPENAI_GPT_5_MINI: Final = "openai-gpt-5-mini"
    OPENAI_GPT_5_NANO: Final = "openai-gpt-5-nano"
    OPENAI_TEXT_EMBEDDING_3_LARGE: Final = "openai-text-embedding-3-large"
    OPENAI_TEXT_EMBEDDING_3_SMALL: Final = "openai-text-embedding-3-small"
    OPENAI_WHISPER_1: Final = "openai-whisper-1"
    ANTHROPIC_SONNET_3_5: Final = "anthropic-sonnet-3.5"
    ANTHROPIC_SONNET_3_5_V2: Final = "anthropic-sonnet-3.5-v2"
    ANTHROPIC_SONNET_3_7: Final = "anthropic-sonnet-3.7"
    ANTHROPIC_SONNET_4_0: Final = "anthropic-sonnet-4.0"
    ANTHROPIC_SONNET_4_5: Final = "anthropic-sonnet-4.5"
    ANTHROPIC_HAIKU_3_5: Final = "anthropic-haiku-3.5"
    ANTHROPIC_HAIKU_4_5: Final = "anthropic-haiku-4.5"
    GEMINI_2_5_FLASH: Final = "gemini-2.5-flash"
    GEMINI_3_0_PRO: Final = "gemini-3.0-pro"
    GEMINI_2_5_PRO: Final = "gemini-2.5-pro"
    GEMINI_2_0_FLASH: Final = "gemini-2.0-flash"
    GEMINI_2_0_FLASH_LITE: Final = "gemini-2.0-flash-lite"
    GEMINI_2_5_FLASH_LITE: Final = "gemini-2.5-flash-lite"
    GEMINI_1_5_FLASH: Final = "gemini-1.5-flash"
    GEMINI_1_5_PRO: Final = "gemini-1.5-pro"


if TYPE_CHECKING:
    PublicModelNameValue: TypeAlias = Literal[
        "openai-gpt-4o",
        "openai-gpt-4o-mini",
        "openai-gpt-4-1",
        "openai-gpt-4-1-mini",
        "openai-gpt-4-1-nano",
        "openai-gpt-5",
        "openai-gpt-5-mini",
        "openai-gpt-5-nano",
        "openai-text-embedding-3-large",
        "openai-text-embedding-3-small",
        "openai-whisper-1",
        "anthropic-sonnet-3.5",
        "anthropic-sonnet-3.5-v2",
        "anthropic-sonnet-3.7",
        "anthropic-sonnet-4.0",
        "anthropic-sonnet-4.5",
        "anthropic-haiku-3.5",
        "anthropic-haiku-4.5",
        "gemini-2.5-flash",
        "gemini-3.0-pro",
        "gemini-2.5-pro",
        "gemini-2.0-flash",
        "gemini-2.0-flash-lite",
        "gemini-2.5-flash-lite",
        "gemini-1.5-flash",
        "gemini-1.5-pro",
    ]
else:
    PublicModelNameValue = PublicModelName


class ExtractPriority(StrEnum):
    """The priority of a request."""

    LOW: Final = "low"
    MEDIUM: Final = "medium"
    HIGH: Final = "high"
    CRITICAL: Final = "critical"


if TYPE_CHECKING:
    ExtractPriorityValue: TypeAlias = Literal["low", "medium", "high", "critical"]
else:
    ExtractPriorityValue = ExtractPriority


FreeFormMap = TypeAliasType("FreeFormMap", dict[str, Any])
"""Any JSON, by name."""


class CustomConfiguration(StrEnum):
    """Custom configuration type of an extraction agent."""

    DEFAULT: Final = "default"


if TYPE_CHECKING:
    CustomConfigurationValue: TypeAlias = Literal["default"]
else:
    CustomConfigurationValue = CustomConfiguration


class ExtractJobStatus(StrEnum):
    """How far a job has come."""

    PENDING: Final = "PENDING"
    SUCCESS: Final = "SUCCESS"
    ERROR: Final = "ERROR"
    PARTIAL_SUCCESS: Final = "PARTIAL_SUCCESS"
    CANCELLED: Final = "CANCELLED"


if TYPE_CHECKING:
    ExtractJobStatusValue: TypeAlias = Literal[
        "PENDING", "SUCCESS", "ERROR", "PARTIAL_SUCCESS", "CANCELLED"
    ]
else:
    ExtractJobStatusValue = ExtractJobStatus


class File(Model):
    """Schema for a file."""

    id: str
    """Unique identifier"""

    name: str
    """The name of the file."""

    project_id: str
    """The ID of the project that the file belongs to"""

    created_at: datetime | None = None
    """Creation datetime"""

    data_source_id: str | None = None
    """The ID of the data source that the file belongs to"""

    expires_at: datetime | None = None
    """The expiration date for the file. Files past this date can be deleted."""

    external_file_id: str | None = None
    """The ID of the file in the external system"""

    file_size: Annotated[int | None, Field(ge=0)] = None
    """Size of the file in bytes"""

    file_type: Annotated[str | None, Field(max_length=3000, min_length=1)] = None
    """File type (e.g. pdf, docx, etc.)"""

    last_modified_at: datetime | None = None
    """The last modified time of the file"""

    permission_info: FreeFormMap | None = None
    """Permission information for the file"""

    purpose: str | None = None
    """
    The intended purpose of the file (e.g., 'user_data', 'parse', 'extract', 'split',
    'classify')
    """

    resource_info: FreeFormMap | None = None
    """Resource information for the file"""

    updated_at: datetime | None = None
    """Update datetime"""

    _nullable: ClassVar[frozenset[str]] = frozenset(
        {
            "created_at",
            "data_source_id",
            "expires_at",
            "external_file_id",
            "file_size",
            "file_type",
            "last_modified_at",
            "permission_info",
            "purpose",
            "resource_info",
            "updated_at",
        }
    )


class ErrorDetail(Model):
    """What went wrong."""

    detail: str
    """What went wrong, for people."""


class ValidationError(Model):
    """One fault of a request."""

    loc: list[str | int]
    """Where in the request the fault lies."""

    msg: str
    """What is wrong, for people."""

    type: str
    """What is wrong, for programs."""


class ExtractConfig(Model):
    """The configuration parameters of an extraction agent."""

    chunk_mode: DocumentChunkModeValue | None = None
    """The mode to use for chunking the document."""

    citation_bbox: Deprecated[bool | None] = UNSET
    """
    Whether to fetch citation bounding boxes for the extraction. Only available in PREMIUM
    mode. Deprecated: this is now synonymous with cite_sources.
    """

    cite_sources: bool | None = None
    """Whether to cite sources for the extraction."""

    confidence_scores: bool | None = None
    """Whether to fetch confidence scores for the extraction."""

    extract_model: ExtractModelsValue | str | None = None
    """
    The extract model to use for data extraction. If not provided, uses the default for the
    extraction mode.
    """

    extraction_mode: ExtractModeValue | None = None
    """The extraction mode specified (FAST, BALANCED, MULTIMODAL, PREMIUM)."""

    extraction_target: ExtractTargetValue | None = None
    """The extraction target specified."""

    high_resolution_mode: bool | None = None
    """Whether to use high resolution mode for the extraction."""

    invalidate_cache: bool | None = None
    """Whether to invalidate the cache for the extraction."""

    multimodal_fast_mode: Deprecated[bool | None] = UNSET
    """DEPRECATED: Whether to use fast mode for multimodal extraction."""

    num_pages_context: Annotated[int | None, Field(ge=1)] = None
    """Number of pages to pass as context on long document extraction."""

    page_range: str | None = None
    """
    Comma-separated list of page numbers or ranges to extract from (1-based, e.g., '1,3,5-7,9'
    or '1-3,8-10').
    """

    parse_model: PublicModelNameValue | None = None
    """Public model names."""

    priority: ExtractPriorityValue | None = None
    """
    The priority for the request. This field may be ignored or overwritten depending on the
    organization tier.
    """

    system_prompt: str | None = None
    """The system prompt to use for the extraction."""

    use_reasoning: bool | None = None
    """Whether to use reasoning for the extraction."""

    _nullable: ClassVar[frozenset[str]] = frozenset(
        {
            "chunk_mode",
            "citation_bbox",
            "cite_sources",
            "confidence_scores",
            "extract_model",
            "extraction_mode",
            "extraction_target",
            "high_resolution_mode",
            "invalidate_cache",
            "multimodal_fast_mode",
            "num_pages_context",
            "page_range",
            "parse_model",
            "priority",
            "system_prompt",
            "use_reasoning",
        }
    )


class HTTPValidationError(Model):
    """What is wrong with a request."""

    detail: list[ValidationError] | None = None
    """One entry for each fault."""


class ExtractAgent(Model):
    """What to extract, and how."""

    id: str
    """The id of the extraction agent."""

    config: ExtractConfig
    """The configuration parameters for the extraction agent."""

    data_schema: FreeFormMap
    """The schema of the data."""

    name: str
    """The name of the extraction agent."""

    project_id: str
    """The ID of the project that the extraction agent belongs to."""

    created_at: datetime | None = None
    """The creation time of the extraction agent."""

    custom_configuration: CustomConfigurationValue | None = None
    """Custom configuration type for the extraction agent. Currently supports 'default'."""

    updated_at: datetime | None = None
    """The last update time of the extraction agent."""

    _nullable: ClassVar[frozenset[str]] = frozenset(
        {"created_at", "custom_configuration", "updated_at"}
    )


class ExtractJob(Model):
    """One run of an extraction agent."""

    id: str
    """The id of the extraction job"""

    extraction_agent: ExtractAgent
    """The agent that the job was run on."""

    status: ExtractJobStatusValue
    """The status of the extraction job"""

    error: str | None = None
    """The error that occurred during extraction"""

    file: Deprecated[File | None] = UNSET
    """Schema for a file."""

    file_id: str | None = None
    """The id of the file that the extract was extracted from"""

    _nullable: ClassVar[frozenset[str]] = frozenset({"error", "file", "file_id"})
