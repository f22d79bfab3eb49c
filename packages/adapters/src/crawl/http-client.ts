import type { Refusal } from '@jianbao/record'

export interface HttpRequest {
  readonly url: string
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly signal: AbortSignal
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
  readonly location: string | null
  readonly requestHead: string
  readonly address: string
}

export interface HttpFailure {
  readonly failure: string
  readonly message: string
  readonly retryable: boolean
}

export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer | HttpFailure | Refusal>
}
