import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from './frame.ts';

export const API = '/api/v1';

/** OpenAPI 3.1 from the schemas that check the input: what is published cannot differ from what is enforced. Readable at /api/docs. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '考成接口',
        description: '政务服务考核。出错时一律返回 RFC 9457 格式（application/problem+json），code 字段不变，detail 是中文说明。',
        version: '1',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'kaocheng' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
  });
  // The page's own routes (files of the page) are open like the description itself.
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, action: 'service.read' };
    });
    await docs.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false, theme: { title: '考成接口文档' } });
  });
}
