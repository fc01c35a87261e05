import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type FieldProblem, Problem } from './problems.ts';
import { storeProblem } from './store-problems.ts';

/** Every error leaves as problem details with a stable code and a Chinese message; what only we can mend is logged, not told. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answer(problemOf(error), error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const missing = new Problem('not-found', `没有这个地址：${request.method} ${request.url.split('?')[0]?.slice(0, 200)}`);
    return answer(missing, undefined, request, reply);
  });
}

function answer(problem: Problem, cause: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.status >= 500) request.log.error({ err: cause }, problem.code);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem.body(request.url.split('?')[0] ?? ''));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation.map(({ instancePath, message }) => field(instancePath, message)));
  return storeProblem(error) ?? frameworkProblem(error as FastifyError) ?? new Problem('internal', '请稍后重试；若一直如此，请联系系统管理员');
}

const field = (instancePath: string, message = '内容不合规定'): FieldProblem => ({
  path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
  message,
});

function invalid(errors: readonly FieldProblem[]): Problem {
  const shown = errors.slice(0, 3).map(({ path, message }) => (path ? `${path} ${message}` : message));
  return new Problem('bad-input', `${shown.join('；')}${errors.length > 3 ? `；等 ${errors.length} 处` : ''}`, { errors: errors.slice(0, 100) });
}

/** What Fastify and its plugins refuse by themselves. */
function frameworkProblem({ code, statusCode }: FastifyError): Problem | undefined {
  switch (code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new Problem('bad-json', '请检查提交的内容');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return new Problem('too-large', '提交的内容超过了允许的大小');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported-type', '请按接口文档的格式提交');
    case 'FST_CSRF_MISSING_SECRET':
    case 'FST_CSRF_INVALID_TOKEN':
      return new Problem('bad-csrf', '请刷新页面后重试，已填写的内容请先复制保存');
    default:
      if (statusCode === 413) return new Problem('too-large', '提交的内容超过了允许的大小');
      if (statusCode === 415) return new Problem('unsupported-type', '请按接口文档的格式提交');
      if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('bad-input', '请求的格式不对');
      return undefined;
  }
}
